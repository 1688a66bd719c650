import type { IncomingMessage } from 'node:http'
import { CloseCode } from '@ruang-pantau/schema'
import type { Server as Protocol } from 'graphql-ws'
import type { Extra } from 'graphql-ws/use/ws'
import type { RawData, WebSocket } from 'ws'
import type { ErrorFormatter } from '../errors.ts'
import { Allowance } from '../protection/allowance.ts'
import { Liveness, LOOK_EVERY, SILENT_AFTER } from '../protection/liveness.ts'

/** How long a client may take to answer that it is sent away, in milliseconds. */
export const CLOSE_TIMEOUT = 2_000

/** Bytes that may wait for a reader who goes on asking: the largest snapshot there is, and more. */
const MOST_UNREAD = 8 * 1024 * 1024

/** Messages of the protocol that go the other way; the library takes one that comes for its own failure. */
const ours: ReadonlySet<unknown> = new Set(['connection_ack', 'next', 'error'])

/** What a socket runs under. */
export interface SocketTerms {
  protocol: Protocol<Extra>
  /** Messages in a minute. */
  messages: number
  /** Takes down failures that nobody foresaw. */
  formatError: ErrorFormatter
}

/** Lets a client talk the protocol over a socket, within its limits, while there is somebody. */
export function openSocket(ws: WebSocket, request: IncomingMessage, terms: SocketTerms): void {
  const { protocol, messages, formatError } = terms
  const allowance = new Allowance(messages, Date.now())
  const fail = (error: unknown): void => {
    formatError(error)
    sendAway(ws, CloseCode.FAILED, 'The hub failed; it is in its log')
  }
  let take: (text: string) => Promise<void> = async () => {}
  const closed = protocol.opened(
    {
      protocol: ws.protocol,
      send: (text) => send(ws, text),
      close: (code = CloseCode.FAILED, reason = '') => sendAway(ws, code, reason),
      onMessage: (listener) => {
        take = listener
      },
    },
    { socket: ws, request },
  )
  ws.on('message', (data: RawData, isBinary: boolean) => {
    // Who is sent away may go on sending; nothing of it is done.
    if (ws.readyState !== ws.OPEN) return
    if (!allowance.take(Date.now())) {
      return sendAway(ws, CloseCode.TOO_MANY_MESSAGES, 'Too many messages in a minute')
    }
    const text = String(data)
    if (isBinary || isOurs(text)) {
      return sendAway(ws, CloseCode.BAD_MESSAGE, 'A message that is not of the protocol')
    }
    if (request.socket.writableLength > MOST_UNREAD) return notReading(ws)
    take(text).catch(fail)
  })
  const looking = keepAlive(ws, request)
  ws.once('close', (code, reason) => {
    clearInterval(looking)
    closed(code, String(reason)).catch(formatError)
  })
}

/** Whether a message is one that only the hub sends; what is no message at all is not. */
function isOurs(text: string): boolean {
  try {
    const message = JSON.parse(text) as { type?: unknown } | null
    return ours.has(message?.type)
  } catch {
    return false
  }
}

/** Closes a socket; who does not answer is cut off, so that nobody is left half sent away. */
export function sendAway(ws: WebSocket, code: number, reason: string): void {
  if (ws.readyState !== ws.OPEN && ws.readyState !== ws.CONNECTING) return
  ws.close(code, reason)
  const cutOff = setTimeout(() => ws.terminate(), CLOSE_TIMEOUT)
  ws.once('close', () => clearTimeout(cutOff))
}

function notReading(ws: WebSocket): void {
  sendAway(ws, CloseCode.NOT_READING, 'Nothing was read for too long')
}

function keepAlive(ws: WebSocket, { socket }: IncomingMessage): NodeJS.Timeout {
  const liveness = new Liveness(socket, Date.now(), true)
  return setInterval(() => {
    if (ws.readyState !== ws.OPEN) return
    if (liveness.look(Date.now()) >= SILENT_AFTER) notReading(ws)
    else ws.ping()
  }, LOOK_EVERY)
}

function send(ws: WebSocket, text: string): Promise<void> {
  if (ws.readyState !== ws.OPEN) return Promise.resolve()
  return new Promise((resolve, reject) => {
    // That somebody has gone meanwhile is no failure of the hub.
    ws.send(text, (error) => (error && ws.readyState === ws.OPEN ? reject(error) : resolve()))
  })
}
