import type { ExecutionResult } from 'graphql'
import type { Response } from 'express'
import type { Stream } from '../delivery/deliver.ts'
import type { Wire } from '../delivery/outlet.ts'
import type { ErrorFormatter } from '../errors.ts'
import { Liveness, LOOK_EVERY, SILENT_AFTER } from '../protection/liveness.ts'

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache',
  'Content-Encoding': 'none',
  Connection: 'keep-alive',
  // Proxies that collect answers would hold frames back.
  'X-Accel-Buffering': 'no',
}

/** A comment: keeps the connection open, and makes browsers take note of the stream. */
const NOTHING = ':\n\n'

/** Begins what a stream is about; frames of the hub find their way out by the wire. */
type Begin = (wire: Wire) => Stream | Promise<Stream>

/**
 * Writes results as server-sent events, each when its reader has taken those before: nothing queues.
 * A stream that fails says so in its last result.
 */
export async function writeEvents(
  response: Response,
  begin: Begin,
  formatError: ErrorFormatter,
): Promise<void> {
  response.writeHead(200, HEADERS)
  response.write(NOTHING)
  const keeping = keepAlive(response)
  response.once('close', () => clearInterval(keeping))
  const write = ({ errors, ...result }: ExecutionResult): void => {
    const plain = errors ? { ...result, errors: errors.map(formatError) } : result
    response.write(`event: next\ndata: ${JSON.stringify(plain)}\n\n`)
  }
  try {
    const stream = await begin({ bytes: response, isOpen: () => !response.writableEnded })
    if (Symbol.asyncIterator in stream) await writeAll(response, stream, write)
    else write(stream)
  } catch (error) {
    write({ errors: [error as never] })
  }
  response.end('event: complete\ndata:\n\n')
}

async function writeAll(
  response: Response,
  results: AsyncGenerator<ExecutionResult, void, void>,
  write: (result: ExecutionResult) => void,
): Promise<void> {
  const leave = (): void => void results.return()
  if (response.destroyed) return leave()
  response.once('close', leave)
  for (;;) {
    await drained(response)
    const { value, done } = await results.next()
    if (done || response.destroyed) return
    write(value)
  }
}

function keepAlive(response: Response): NodeJS.Timeout | undefined {
  const { socket } = response
  if (!socket) return undefined
  const liveness = new Liveness(socket, Date.now(), false)
  return setInterval(() => {
    if (liveness.look(Date.now()) >= SILENT_AFTER) response.destroy()
    else if (!response.writableNeedDrain) response.write(NOTHING)
  }, LOOK_EVERY)
}

/** Resolves when the response takes more, or is closed. */
function drained(response: Response): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve()
  const { promise, resolve } = Promise.withResolvers<void>()
  response.once('drain', resolve).once('close', resolve)
  return promise.finally(() => response.off('drain', resolve).off('close', resolve))
}
