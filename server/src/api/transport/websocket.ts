import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { CloseCode } from '@ruang-pantau/schema'
import { GraphQLError } from 'graphql'
import { handleProtocols, makeServer, type Context as SocketContext } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Context } from '../context.ts'
import { SocketRoad } from '../delivery/socket-road.ts'
import { COME_BACK_AFTER } from '../traffic/http.ts'
import { SocketTraffic } from '../traffic/sockets.ts'
import type { Gateway } from './gateway.ts'
import { Rounds } from './rounds.ts'
import { CLOSE_TIMEOUT, openSocket, sendAway, type SocketExtra } from './socket.ts'

/** Largest message that a client may send, in bytes. */
const MAX_PAYLOAD = 64 * 1024

/** Longest id of an operation, in characters: it comes back with every frame. */
const MOST_ID = 128

/** How long a client may take for `connection_init`, in milliseconds. */
const INIT_TIMEOUT = 10_000

/** The open sockets. */
export interface SocketServer {
  /** Tells every client to come back and closes; who does not answer is cut off. */
  close(): Promise<void>
}

/** Serves graphql-transport-ws at `/graphql` of an HTTP server. */
export function serveWebSocket(server: Server, gateway: Gateway): SocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD, handleProtocols })
  const { limits } = gateway.connections
  const terms = {
    protocol: protocolOf(gateway),
    rounds: new Rounds(),
    messages: limits.messages,
    formatError: gateway.formatError,
  }
  server.on('upgrade', (request, socket, head) => {
    const refusal = refuse(request, gateway)
    if (refusal) return turnAway(socket, refusal)
    sockets.handleUpgrade(request, socket, head, (ws) => {
      // What is wrong with a message closes the socket with a code of its own; who sent it knows.
      ws.on('error', () => {})
      const address = gateway.addressOf(request)
      const leave = gateway.connections.from(address)
      if (!leave) return sendAway(ws, CloseCode.TOO_MANY_SOCKETS, 'Too many sockets from here')
      ws.once('close', leave)
      openSocket({ socket: ws, request, address }, terms)
    })
  })
  return {
    close: async () => {
      for (const socket of sockets.clients) sendAway(socket, CloseCode.RESTARTING, 'Come back soon')
      await Promise.all([...sockets.clients].map(gone))
      sockets.close()
    },
  }
}

/** The protocol's state machine, and what the hub does on its way. */
function protocolOf(gateway: Gateway) {
  const { schema, admission, connections } = gateway
  const road = new SocketRoad(gateway.road)
  const traffic = new SocketTraffic(gateway.traffic)
  const told = (errors: readonly GraphQLError[]) => errors.map(gateway.formatError)
  return makeServer<Params, SocketExtra>({
    schema,
    connectionInitWaitTimeout: INIT_TIMEOUT,
    onConnect: (socket) => welcome(socket, gateway),
    onSubscribe: (socket, id, payload) => {
      const { request, socket: ws } = socket.extra
      const refusal = tooMuch(socket, id, connections.limits.operations)
      if (refusal) {
        sendAway(ws, ...refusal)
        return [new GraphQLError(refusal[1])]
      }
      traffic.begin(payload)
      const contextValue = contextOf(socket, gateway)
      if (!contextValue) return [new GraphQLError('The token is not valid any more.')]
      const admitted = admission.admit(payload, contextValue.access)
      if (Array.isArray(admitted)) return admitted
      const { query, document, operationName, variables } = admitted
      traffic.named(payload, document, operationName, contextValue)
      const args = { schema, document, operationName, variableValues: variables, contextValue }
      const wire = { bytes: request.socket, isOpen: () => ws.readyState === ws.OPEN }
      return road.carry(wire, id, query, args)
    },
    subscribe: (args) => road.subscribe(args),
    onError: (_ctx, _id, payload, errors) => traffic.failed(payload, told(errors)),
    onNext: (_ctx, _id, payload, _args, { errors, data = null }) =>
      errors && { data, errors: traffic.met(payload, told(errors)) },
    onComplete: (_ctx, _id, payload) => traffic.end(payload),
  })
}

type Socket = SocketContext<Params, SocketExtra>

/** Why an operation is not even looked at; null when it is. */
function tooMuch({ subscriptions }: Socket, id: string, most: number): [number, string] | null {
  if (id.length > MOST_ID) return [CloseCode.BAD_MESSAGE, 'The id of the operation is too long']
  if (Object.keys(subscriptions).length <= most) return null
  return [CloseCode.TOO_MANY_OPERATIONS, 'Too many operations on this socket']
}

/** Lets somebody in who says who they are, unless their token is in use too often. */
function welcome(socket: Socket, gateway: Gateway): boolean {
  const context = contextOf(socket, gateway)
  if (!context) return false
  const ws = socket.extra.socket
  const leave = gateway.connections.with(context.access.token)
  if (leave) ws.once('close', leave)
  else sendAway(ws, CloseCode.TOKEN_IN_USE, 'Too many sockets with this token')
  return leave !== null
}

/** Resolves when a socket is closed; who does not answer has been cut off by then. */
function gone(ws: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => ws.terminate(), CLOSE_TIMEOUT)
    ws.once('close', () => {
      clearTimeout(cutOff)
      resolve()
    })
  })
}

type Params = Readonly<Record<string, unknown>>

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

/** The context of who is behind a socket now; null, and it is closed, when its token is not valid. */
function contextOf({ connectionParams, extra }: Socket, gateway: Gateway): Context | null {
  const { address } = extra
  try {
    extra.contextOf ??= gateway.contextsOf(authorizationOf(connectionParams))
    return extra.contextOf({ road: 'WS', address, operation: null })
  } catch {
    sendAway(extra.socket, CloseCode.UNAUTHORIZED, 'The token is not valid')
    return null
  }
}

function authorizationOf(params: Params | undefined): string | undefined {
  const authorization = params?.['authorization']
  return typeof authorization === 'string' ? authorization : undefined
}
