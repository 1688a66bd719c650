import { WallIncidentsSubscription } from '@ruang-pantau/schema'
import type { ResultOf } from '@ruang-pantau/schema'
import { print } from 'graphql'
import { createClient } from 'graphql-ws'
import type { AreaFigures } from './frames.ts'
import type { Channel } from './channels.ts'
import type { Connection, FeedPort, Sink, TicketPort } from './port.ts'
import { endingOf } from './refusal.ts'

/** The connection, and a port over it for each thing that is followed. */
export type Socket = Connection & {
  /** A port for one kind of figures; all ports share the one socket. */
  port: <Area extends AreaFigures>(channel: Channel<Area>) => FeedPort<Area>
  /** The port for tickets. */
  tickets: TicketPort
}

type Data = Record<string, unknown>

/**
 * The connection over graphql-transport-ws: one socket for all topics, opened by the first. It never
 * retries by itself, because only the feed knows the cursor. `token` is asked at each connection;
 * null sends no credentials.
 */
export function connect(url: string, token: () => string | null): Socket {
  const client = createClient({
    url,
    retryAttempts: 0,
    connectionParams: () => {
      const secret = token()
      return secret === null ? {} : { authorization: `Bearer ${secret}` }
    },
  })
  const connection: Connection = {
    terminate: () => client.terminate(),
    onLink: (listener) => {
      const stops = [
        client.on('connected', () => listener(true)),
        client.on('closed', () => listener(false)),
      ]
      return () => stops.forEach((stop) => stop())
    },
  }
  function subscribe<Frames>(
    query: string,
    variables: Data,
    frameIn: (data: Data) => Frames,
    sink: Sink<Frames>,
  ): () => void {
    let open = true
    const end = (cause: unknown) => {
      if (!open) return
      open = false
      sink.ended(endingOf(cause))
    }
    const dispose = client.subscribe(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (!open) return
          if (data) sink.frame(frameIn(data))
          else {
            end(errors)
            dispose()
          }
        },
        error: end,
        complete: () => end(null),
      },
    )
    return () => {
      open = false
      dispose()
    }
  }
  const incidents = print(WallIncidentsSubscription)
  return {
    ...connection,
    port: ({ query, frameIn, variablesOf }) => ({
      ...connection,
      open: (topic, after, sink) =>
        subscribe(query, { ...topic, after, ...variablesOf(topic) }, frameIn, sink),
    }),
    tickets: {
      ...connection,
      open: (within, after, sink) =>
        subscribe(
          incidents,
          { within, after },
          (data) => (data as ResultOf<typeof WallIncidentsSubscription>).incidents,
          sink,
        ),
    },
  }
}
