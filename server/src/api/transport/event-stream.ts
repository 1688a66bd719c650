import type { ExecutionResult, GraphQLError } from 'graphql'
import type { Response } from 'express'
import type { Reader } from '../delivery/deliver.ts'
import type { SharedMessage } from '../delivery/message.ts'
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

/** Writes results to a response as server-sent events. */
export class EventStream implements Wire, Reader {
  readonly bytes: Response
  readonly #formatError: ErrorFormatter

  /** Opens it: who asked is told that something will come. */
  constructor(response: Response, formatError: ErrorFormatter) {
    this.bytes = response
    this.#formatError = formatError
    response.writeHead(200, HEADERS)
    response.write(NOTHING)
    const keeping = keepAlive(response)
    response.once('close', () => clearInterval(keeping))
  }

  form(message: SharedMessage): readonly Buffer[] {
    return [message.event]
  }

  isOpen(): boolean {
    return !this.bytes.writableEnded
  }

  /** Writes the one result of an operation that has no more, and ends. */
  answer({ errors, ...result }: ExecutionResult): void {
    const plain = errors ? { ...result, errors: errors.map(this.#formatError) } : result
    this.bytes.write(`event: next\ndata: ${JSON.stringify(plain)}\n\n`)
    this.bytes.end('event: complete\ndata:\n\n')
  }

  /** Ends; who is sent away is told why in the last result. */
  ended(refusal?: unknown): void {
    if (refusal === undefined) this.bytes.end('event: complete\ndata:\n\n')
    else this.answer({ errors: [refusal as GraphQLError] })
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
