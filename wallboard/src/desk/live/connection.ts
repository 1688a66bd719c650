import type { ResultOf, VariablesOf } from '@ruang-pantau/schema'
import type { DocumentNode } from 'graphql'
import { print } from 'graphql'
import { createClient } from 'graphql-ws'
import type { Ending } from '../../feed/port.ts'
import { endingOf } from '../../feed/refusal.ts'

/** Where what a subscription says goes, and its one ending. */
export type Listener<Data> = { next: (data: Data) => void; ended: (why: Ending) => void }

/** The desk's one socket to the hub; all its subscriptions share it. */
export type DeskConnection = {
  /**
   * Subscribes. `ended` is called exactly once, unless the returned function was called before. The
   * socket is opened again by the next subscription.
   */
  subscribe: <Document extends DocumentNode>(
    document: Document,
    variables: VariablesOf<Document>,
    listener: Listener<ResultOf<Document>>,
  ) => () => void
  /** Cuts the socket at once; every subscription ends as LOST. */
  terminate: () => void
  /** Tells of every time that the socket is opened and lost. Returns how to stop listening. */
  onLink: (listener: (connected: boolean) => void) => () => void
}

/** The connection over graphql-transport-ws. `token` is asked each time that it is opened. */
export function connectDesk(url: string, token: () => string | null): DeskConnection {
  const client = createClient({
    url,
    retryAttempts: 0,
    connectionParams: () => {
      const secret = token()
      return secret === null ? {} : { authorization: `Bearer ${secret}` }
    },
  })
  return {
    terminate: () => client.terminate(),
    onLink: (listener) => {
      const stops = [
        client.on('connected', () => listener(true)),
        client.on('closed', () => listener(false)),
      ]
      return () => stops.forEach((stop) => stop())
    },
    subscribe: (document, variables, listener) => {
      let open = true
      const end = (cause: unknown) => {
        if (!open) return
        open = false
        listener.ended(endingOf(cause))
      }
      const dispose = client.subscribe<ResultOf<typeof document>>(
        { query: print(document), variables: variables as Record<string, unknown> },
        {
          next: ({ data, errors }) => {
            if (!open) return
            if (data) listener.next(data)
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
    },
  }
}
