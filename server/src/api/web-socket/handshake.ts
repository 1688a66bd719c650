import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { AGREED, isOffered } from './deflate.ts'

/** What a server adds to a key to show that it understood (RFC 6455, 1.3). */
const UNDERSTOOD = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** 16 bytes in base64. */
const KEY = /^[+/0-9A-Za-z]{22}==$/

const VERSION = '13'

/** What a refusal says that asks for another version (RFC 9110, 7.8). */
const UPGRADE = ['Connection: Upgrade', 'Upgrade: websocket', `Sec-WebSocket-Version: ${VERSION}`]

/** Why a request is not answered with a WebSocket: the status line, and headers. */
export type Refusal = [status: number, reason: string, ...headers: string[]]

/** What was agreed on. */
export interface Agreement {
  /** The answer to the request, to its last line. */
  answer: string
  /** Whether messages may be deflated, both ways. */
  deflates: boolean
}

/** Agrees with a request to open a WebSocket. `protocol`: the one to speak; null for none. */
export function agree(request: IncomingMessage, protocol: string | null): Agreement | Refusal {
  const { headers, method } = request
  const key = headers['sec-websocket-key'] ?? ''
  if (method !== 'GET') return [405, 'Method Not Allowed', 'Allow: GET']
  if (headers.upgrade?.toLowerCase() !== 'websocket' || !KEY.test(key) || hasBody(headers)) {
    return [400, 'Bad Request']
  }
  if (headers['sec-websocket-version'] !== VERSION) {
    return [426, 'Upgrade Required', ...UPGRADE]
  }
  const deflates = isOffered(headers['sec-websocket-extensions'])
  const lines = [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${createHash('sha1').update(`${key}${UNDERSTOOD}`).digest('base64')}`,
    ...(protocol === null ? [] : [`Sec-WebSocket-Protocol: ${protocol}`]),
    ...(deflates ? [`Sec-WebSocket-Extensions: ${AGREED}`] : []),
  ]
  return { answer: `${lines.join('\r\n')}\r\n\r\n`, deflates }
}

/** Whether a body follows: who passes the request on would take it for one, and we for frames. */
function hasBody(headers: IncomingHttpHeaders): boolean {
  const length = headers['content-length'] ?? '0'
  return length !== '0' || headers['transfer-encoding'] !== undefined
}
