import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { bearer } from './ask.ts'

/** Clients of subscriptions: those of the public packages, and one that only knows the protocol. */
export const clientKinds = ['graphql-ws', 'by hand', 'graphql-sse'] as const

/** One of {@link clientKinds}. */
export type ClientKind = (typeof clientKinds)[number]

/** An operation as it is sent. */
export interface Operation {
  query: string
  variables?: Record<string, unknown>
}

/** What came of an operation; `errors` when it was refused or has ended so. */
export interface Answer {
  data?: Record<string, unknown> | null
  errors?: readonly unknown[]
}

/** A connection to a hub, and what is asked over it. */
export interface HubClient {
  subscribe(operation: Operation, take: (answer: Answer) => void): void
  /** Is gone in the middle of everything, as when a cable is pulled. */
  cut(): void
}

/** Connects as somebody, or as nobody. It never connects again by itself. */
export function connectTo(url: string, kind: ClientKind, token?: string): HubClient {
  return { 'graphql-ws': byPackage, 'by hand': byHand, 'graphql-sse': bySse }[kind](url, token)
}

function byPackage(url: string, token?: string): HubClient {
  let socket: WebSocket | null = null
  let gone = false
  const client = createWsClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: token === undefined ? {} : bearer(token),
    on: {
      opened: (opened) => {
        socket = opened as WebSocket
        if (gone) socket.terminate()
      },
    },
  })
  return {
    subscribe: (operation, take) =>
      void client.subscribe<Record<string, unknown>>(operation, {
        next: (answer) => take(answer as Answer),
        error: (errors) => Array.isArray(errors) && take({ errors }),
        complete: () => undefined,
      }),
    cut: () => {
      gone = true
      socket?.terminate()
    },
  }
}

function byHand(url: string, token?: string): HubClient {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const asked: { operation: Operation; take: (answer: Answer) => void }[] = []
  let welcome = false
  const send = (message: object): void => socket.send(JSON.stringify(message))
  const subscribeTo = (at: number): void =>
    send({ id: `operation ${at}`, type: 'subscribe', payload: asked[at]?.operation })
  socket.on('error', () => undefined)
  socket.on('open', () =>
    send({ type: 'connection_init', payload: token === undefined ? {} : bearer(token) }),
  )
  socket.on('message', (data) => {
    const { type, id = '', payload } = JSON.parse(String(data)) as Received
    if (type === 'connection_ack') {
      welcome = true
      for (const at of asked.keys()) subscribeTo(at)
    } else if (type === 'next') asked[numberOf(id)]?.take(payload as Answer)
    else if (type === 'error') asked[numberOf(id)]?.take({ errors: payload as unknown[] })
    else if (type === 'ping') send({ type: 'pong' })
  })
  return {
    subscribe: (operation, take) => {
      const at = asked.push({ operation, take }) - 1
      if (welcome) subscribeTo(at)
    },
    cut: () => socket.terminate(),
  }
}

interface Received {
  type: string
  id?: string
  payload?: unknown
}

function numberOf(id: string): number {
  return Number(id.slice('operation '.length))
}

function bySse(url: string, token?: string): HubClient {
  const client = createSseClient({
    url: `${url}/graphql/stream`,
    retryAttempts: 0,
    headers: token === undefined ? {} : bearer(token),
  })
  return {
    subscribe: (operation, take) =>
      void client.subscribe<Record<string, unknown>>(operation, {
        next: (answer) => take(answer as Answer),
        error: () => undefined,
        complete: () => undefined,
      }),
    cut: () => client.dispose(),
  }
}
