import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { CloseCode } from '@ruang-pantau/schema'
import { CloseCode as ProtocolCode, handleProtocols } from 'graphql-ws'
import { COME_BACK_AFTER } from '../traffic/http.ts'
import { Connection } from '../web-socket/connection.ts'
import { agree, type Refusal } from '../web-socket/handshake.ts'
import type { Gateway } from './gateway.ts'
import { Rounds } from './rounds.ts'
import { SocketSession } from './socket/session.ts'

/** How long who is turned away may take to read why, in milliseconds. */
const GONE_AFTER = 2_000

/** The open sockets. */
export interface SocketServer {
  /** Tells every client to come back and closes; who does not answer is cut off. */
  close(): Promise<void>
}

/** Serves graphql-transport-ws at `/graphql` of an HTTP server. */
export function serveWebSocket(server: Server, gateway: Gateway): SocketServer {
  const sessions = new Rounds<SocketSession>()
  server.on('upgrade', (request, socket, head) => {
    if (!socket.writable) return void socket.destroy()
    const refusal = refuse(request, gateway)
    if (refusal) return turnAway(socket, refusal)
    const protocol = handleProtocols(request.headers['sec-websocket-protocol'] ?? '') || null
    const agreed = agree(request, protocol)
    if (!('answer' in agreed)) return turnAway(socket, agreed)
    socket.write(agreed.answer)
    const connection = new Connection(socket as Socket, agreed.deflates)
    // Nothing that lasts may hold the request: there are thousands.
    if (protocol === null) {
      return connection.close(ProtocolCode.SubprotocolNotAcceptable, 'Speak graphql-transport-ws')
    }
    const address = gateway.addressOf(request)
    if (!gateway.connections.from.open(address)) {
      return connection.close(CloseCode.TOO_MANY_SOCKETS, 'Too many sockets from here')
    }
    connection.listen(new SocketSession({ connection, address }, gateway, sessions))
    if (head.length > 0) connection.take(head)
  })
  return {
    close: async () => {
      for (const each of sessions) each.sendAway(CloseCode.RESTARTING, 'Come back soon')
      await Promise.all([...sessions].map((each) => each.whenGone()))
    },
  }
}

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

/** Nothing of what they send is read, and who does not go is cut off: nobody counts them. */
function turnAway(socket: Duplex, [status, reason, ...headers]: Refusal): void {
  // The client may be gone already; an error that nobody listens to would end the hub.
  socket.on('error', () => socket.destroy())
  socket.on('finish', () => socket.destroy())
  setTimeout(() => socket.destroy(), GONE_AFTER).unref()
  const head = [`HTTP/1.1 ${status} ${reason}`, 'Connection: close', 'Content-Length: 0']
  socket.resume().end([...head, ...headers, '\r\n'].join('\r\n'))
}
