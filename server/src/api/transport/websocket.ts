import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { CloseCode } from '@ruang-pantau/schema'
import { CloseCode as ProtocolCode, handleProtocols } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { COME_BACK_AFTER } from '../traffic/http.ts'
import type { Gateway } from './gateway.ts'
import { Rounds } from './rounds.ts'
import { gone, sendAway } from './socket/send-away.ts'
import { SocketSession } from './socket/session.ts'

/** Largest message that a client may send, in bytes. */
const MAX_PAYLOAD = 64 * 1024

/** The open sockets. */
export interface SocketServer {
  /** Tells every client to come back and closes; who does not answer is cut off. */
  close(): Promise<void>
}

/** Serves graphql-transport-ws at `/graphql` of an HTTP server. */
export function serveWebSocket(server: Server, gateway: Gateway): SocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD,
    handleProtocols,
    // Who is offered it compresses all they say: to read that costs four times what a wall's opening
    // does without, and the bytes of its snapshots hardly count.
    perMessageDeflate: false,
  })
  const rounds = new Rounds()
  server.on('upgrade', (request, socket, head) => {
    const refusal = refuse(request, gateway)
    if (refusal) return turnAway(socket, refusal)
    sockets.handleUpgrade(request, socket, head, (ws) => admit(ws, request, gateway, rounds))
  })
  return {
    close: async () => {
      for (const socket of sockets.clients) sendAway(socket, CloseCode.RESTARTING, 'Come back soon')
      await Promise.all([...sockets.clients].map(gone))
      sockets.close()
    },
  }
}

/** Opens a session for a socket. Nothing that lasts may hold the request: there are thousands. */
function admit(ws: WebSocket, request: IncomingMessage, gateway: Gateway, rounds: Rounds): void {
  ws.on('error', leaveItToTheClose)
  if (ws.protocol === '') {
    return sendAway(ws, ProtocolCode.SubprotocolNotAcceptable, 'Speak graphql-transport-ws')
  }
  const address = gateway.addressOf(request)
  if (!gateway.connections.from.open(address)) {
    return sendAway(ws, CloseCode.TOO_MANY_SOCKETS, 'Too many sockets from here')
  }
  void new SocketSession({ ws, bytes: request.socket, address }, gateway, rounds)
}

/** What is wrong with a message closes the socket with a code of its own; who sent it knows. */
function leaveItToTheClose(): void {}

type Refusal = [status: number, reason: string, header?: string]

function refuse(request: IncomingMessage, gateway: Gateway): Refusal | null {
  // Not `new URL`: it throws for a path such as `//`, and nobody above would catch it.
  if (!gateway.traffic.door.isOpen)
    return [503, 'Service Unavailable', `Retry-After: ${COME_BACK_AFTER}`]
  const { url = '/' } = request
  const isHere = url === '/graphql' || URL.parse(url, 'http://hub')?.pathname === '/graphql'
  if (!isHere) return [404, 'Not Found']
  const { origin, host } = request.headers
  return gateway.allowsOrigin(origin, host) ? null : [403, 'Forbidden']
}

function turnAway(socket: Duplex, [status, reason, header]: Refusal): void {
  // The client may be gone already; an error that nobody listens to would end the hub.
  socket.on('error', () => socket.destroy())
  const head = [`HTTP/1.1 ${status} ${reason}`, 'Connection: close', 'Content-Length: 0']
  socket.end([...head, ...(header ? [header] : []), '\r\n'].join('\r\n'))
}
