import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { bearer } from './ask.ts'
import type { Transport } from './figure-stream.ts'

/** A frame of tickets, each with the fields that every stream here asks for. */
export interface IncidentFrame {
  kind: 'SNAPSHOT' | 'RESUMED' | 'CHANGES' | 'RESYNC' | 'HEARTBEAT'
  seq: number
  cursor: string
  left: number[]
  incidents: { number: number; version: number; state: string; title: string }[]
}

/** Answers of a subscription, as they come. */
export interface Stream<Answer> extends AsyncDisposable {
  /** The next one; rejects with the errors that end the stream. */
  next(): Promise<Answer>
}

/** Subscribes to the tickets of an area; heartbeats are passed over. */
export function followIncidents(
  transport: Transport,
  url: string,
  { within, after, token }: { within: string; after?: string; token?: string },
): Stream<IncidentFrame> {
  const query = `subscription ($within: ID!, $after: Cursor) {
    answer: incidents(within: $within, after: $after) {
      kind seq cursor left incidents { number version state title }
    }
  }`
  const variables = { within, after: after ?? null }
  const stream = subscribe<IncidentFrame>(transport, url, token, { query, variables })
  const next = async (): Promise<IncidentFrame> => {
    const frame = await stream.next()
    return frame.kind === 'HEARTBEAT' ? next() : frame
  }
  return { ...stream, next }
}

/** Subscribes to who looks at a ticket, and is seen to look. */
export function watchIncident(
  transport: Transport,
  url: string,
  { number, token }: { number: number; token: string },
): Stream<string[]> {
  const query = 'subscription ($number: Int!) { answer: incidentViewers(number: $number) }'
  return subscribe(transport, url, token, { query, variables: { number } })
}

interface Operation {
  query: string
  variables: Record<string, unknown>
}

function subscribe<Answer>(
  transport: Transport,
  url: string,
  token: string | undefined,
  operation: Operation,
): Stream<Answer> {
  const shown = token === undefined ? {} : bearer(token)
  const client =
    transport === 'SSE'
      ? createSseClient({ url: `${url}/graphql/stream`, retryAttempts: 0, headers: shown })
      : createWsClient({
          url: `${url.replace('http', 'ws')}/graphql`,
          webSocketImpl: WebSocket,
          retryAttempts: 0,
          connectionParams: shown,
        })
  const results = client.iterate<{ answer: Answer }>(operation)
  return {
    next: async () => {
      const { value, done } = await results.next()
      if (done) throw new Error('the stream is complete')
      if (value.errors || !value.data) throw value.errors ?? new Error('an answer without data')
      return value.data.answer
    },
    [Symbol.asyncDispose]: async () => client.dispose(),
  }
}
