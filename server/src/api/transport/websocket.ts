import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { CloseCode } from '@ruang-pantau/schema'
import { GraphQLError } from 'graphql'
import type { Context as SocketContext } from 'graphql-ws'
import { type Extra, useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { Context } from '../context.ts'
import { SocketRoad } from '../delivery/socket-road.ts'
import type { Gateway } from './gateway.ts'
import { operationName as nameOf, readDocument } from './operation.ts'

/** Largest message that a client may send, in bytes. */
const MAX_PAYLOAD = 64 * 1024

/** How long a client may take for `connection_init`, in milliseconds. */
const INIT_TIMEOUT = 10_000

/** How long a client may take to answer that it is sent away, in milliseconds. */
const CLOSE_TIMEOUT = 2_000

/** The open sockets. */
export interface SocketServer {
  /** Tells every client to come back and closes; who does not answer is cut off. */
  close(): Promise<void>
}

/** Serves graphql-transport-ws at `/graphql` of an HTTP server. */
export function serveWebSocket(server: Server, gateway: Gateway): SocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD })
  const road = new SocketRoad(gateway)
  server.on('upgrade', (request, socket, head) => {
    const refusal = refuse(request, gateway)
    if (refusal) return turnAway(socket, refusal)
    sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request))
  })
  const disposable = useServer(
    {
      schema: gateway.schema,
      connectionInitWaitTimeout: INIT_TIMEOUT,
      onConnect: (socket) => contextOf(socket, gateway) !== null,
      onSubscribe: (socket, id, { query, operationName, variables }) => {
        const { schema } = gateway
        const document = readDocument(schema, query)
        if (Array.isArray(document)) return document
        const contextValue = contextOf(socket, gateway)
        if (!contextValue) return [new GraphQLError('The token is not valid any more.')]
        contextValue.access.caller.operation = nameOf(document, operationName)
        const args = { schema, document, operationName, variableValues: variables, contextValue }
        return road.carry(socket.extra.request.socket, id, query, args)
      },
      subscribe: (args) => road.subscribe(args),
      onError: (_ctx, _id, _payload, errors) => errors.map(gateway.formatError),
      onNext: (_ctx, _id, _payload, _args, { errors, data = null }) =>
        errors && { data, errors: errors.map(gateway.formatError) },
    },
    sockets,
  )
  return {
    close: async () => {
      for (const socket of sockets.clients) socket.close(CloseCode.RESTARTING, 'Come back soon')
      const cutOff = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
      }, CLOSE_TIMEOUT)
      await disposable.dispose()
      clearTimeout(cutOff)
    },
  }
}

type Params = Readonly<Record<string, unknown>>

type Refusal = [status: number, reason: string]

function refuse(request: IncomingMessage, gateway: Gateway): Refusal | null {
  // Not `new URL`: it throws for a path such as `//`, and nobody above would catch it.
  const path = URL.parse(request.url ?? '/', 'http://hub')?.pathname
  if (path !== '/graphql') return [404, 'Not Found']
  const { origin, host } = request.headers
  return gateway.allowsOrigin(origin, host) ? null : [403, 'Forbidden']
}

function turnAway(socket: Duplex, [status, reason]: Refusal): void {
  // The client may be gone already; an error that nobody listens to would end the hub.
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** The context of who is behind a socket now; null, and it is closed, when its token is not valid. */
function contextOf(
  { connectionParams, extra }: SocketContext<Params | undefined, Extra>,
  gateway: Gateway,
): Context | null {
  const address = gateway.addressOf(extra.request)
  try {
    const caller = { road: 'WS', address, operation: null } as const
    return gateway.contextOf(authorizationOf(connectionParams), { ...caller })
  } catch {
    extra.socket.close(CloseCode.UNAUTHORIZED, 'The token is not valid')
    return null
  }
}

function authorizationOf(params: Params | undefined): string | undefined {
  const authorization = params?.['authorization']
  return typeof authorization === 'string' ? authorization : undefined
}
