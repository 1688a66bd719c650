import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { HandMadeClient } from './hand-made-client.ts'
import { type Served, serveConnections, served } from './served.ts'

const NOT_TEXT = '(not text)'

/** A server that says every message again, made of the hub's own connections. */
export function ownEcho(): Promise<Served> {
  return serveConnections((connection) => ({
    heard: () => undefined,
    said: (text) => connection.send(text ?? NOT_TEXT),
    gone: () => undefined,
    failed: (error) => {
      throw error
    },
  }))
}

/** The same, made of `ws`, with the limits of the hub. */
export function echoOfWs(): Promise<Served> {
  const server = createServer()
  const sockets = new WebSocketServer({
    server,
    maxPayload: 64 * 1024,
    perMessageDeflate: { serverNoContextTakeover: true, clientNoContextTakeover: true },
  })
  sockets.on('connection', (socket) => {
    socket.on('error', () => undefined)
    socket.on('message', (data: Buffer, isBinary) => {
      socket.send(isBinary ? NOT_TEXT : data.toString(), { compress: false })
    })
  })
  return served(server)
}

/** What a server made of the bytes of a client: its messages, pongs and last word, a line each. */
export async function understood(
  port: number,
  pieces: readonly Buffer[],
  offer: string | null,
): Promise<string[]> {
  using client = await HandMadeClient.open(port, offer)
  const frames = client.rest()
  for (const piece of pieces) await new Promise((sent) => client.socket.write(piece, sent))
  return (await frames).map(({ first, payload }) => `${first.toString(16)} ${gist(first, payload)}`)
}

/** Of a closing frame its code, of a long message enough to know it by. */
function gist(first: number, payload: Buffer): string | number {
  if (first === 0x88 && payload.length > 0) return payload.readUInt16BE()
  if (payload.length < 200) return payload.toString()
  return `${payload.length} bytes: ${createHash('sha256').update(payload).digest('hex')}`
}
