import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { bearer } from './ask.ts'

/** A frame of the public count, as a screen asks for it. */
export interface CountFrame {
  kind: 'SNAPSHOT' | 'RESUMED' | 'CHANGES' | 'RESYNC' | 'HEARTBEAT'
  epoch: string
  seq: number
  cursor: string
  areas: {
    code: string
    publicCount: {
      stationsPublished: number
      stationsTotal: number
      moving: boolean
      votes: { number: number; votes: number }[]
    } | null
  }[]
}

/** What a stream is about, and who asks for it. */
export interface CountScope {
  within?: string
  level?: 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE'
  after?: string
  token?: string
}

/** Frames of a subscription, as they come. */
export interface CountStream extends AsyncDisposable {
  /** The next frame that is no heartbeat; rejects with the errors that end the stream. */
  next(): Promise<CountFrame>
}

/** The subscription of all streams. */
export const COUNT_SUBSCRIPTION = `subscription Count($within: ID!, $level: AreaLevel!, $after: Cursor) {
  publicCount(within: $within, level: $level, after: $after) {
    kind epoch seq cursor
    areas { code publicCount { stationsPublished stationsTotal moving votes { number votes } } }
  }
}`

interface Payload {
  data?: { publicCount: CountFrame } | null
  errors?: readonly unknown[]
}

/** Subscribes with the public client of graphql-ws. */
export function followByWebSocket(url: string, scope: CountScope = {}): CountStream {
  const client = createWsClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(scope.token !== undefined && { connectionParams: bearer(scope.token) }),
  })
  const payload = { query: COUNT_SUBSCRIPTION, variables: variablesOf(scope) }
  const results = client.iterate<{ publicCount: CountFrame }>(payload)
  return streamOf(results as AsyncIterator<Payload>, () => client.dispose())
}

/** Subscribes with the public client of graphql-sse. */
export function followBySse(url: string, scope: CountScope = {}): CountStream {
  const client = createSseClient({
    url: `${url}/graphql/stream`,
    retryAttempts: 0,
    ...(scope.token !== undefined && { headers: bearer(scope.token) }),
  })
  const payload = { query: COUNT_SUBSCRIPTION, variables: variablesOf(scope) }
  const results = client.iterate<{ publicCount: CountFrame }>(payload)
  return streamOf(results as AsyncIterator<Payload>, () => client.dispose())
}

function variablesOf({ within = '35', level = 'REGENCY', after }: CountScope) {
  return { within, level, after: after ?? null }
}

function streamOf(
  results: AsyncIterator<Payload>,
  dispose: () => void | Promise<void>,
): CountStream {
  const next = async (): Promise<CountFrame> => {
    const { value, done } = await results.next()
    if (done) throw new Error('the stream is complete')
    const { data, errors } = value as Payload
    if (errors || !data) throw errors ?? new Error('a frame without data')
    return data.publicCount.kind === 'HEARTBEAT' ? next() : data.publicCount
  }
  return { next, [Symbol.asyncDispose]: async () => dispose() }
}
