import { PublicCountSubscription } from '@ruang-pantau/schema'
import type { ResultOf } from '@ruang-pantau/schema'
import { print } from 'graphql'
import { createClient } from 'graphql-ws'
import type { FeedPort } from './port.ts'
import { endingOf } from './refusal.ts'

const query = print(PublicCountSubscription)

/**
 * The feed's connection over graphql-transport-ws: one socket for all topics, opened by the first.
 * It never retries by itself, because only the feed knows the cursor. `token` is asked at each
 * connection; null sends no credentials.
 */
export function socketPort(url: string, token: () => string | null): FeedPort {
  const client = createClient({
    url,
    retryAttempts: 0,
    connectionParams: () => {
      const secret = token()
      return secret === null ? {} : { authorization: `Bearer ${secret}` }
    },
  })
  return {
    open: (topic, after, sink) => {
      let open = true
      const end = (cause: unknown) => {
        if (!open) return
        open = false
        sink.ended(endingOf(cause))
      }
      const dispose = client.subscribe<ResultOf<typeof PublicCountSubscription>>(
        { query, variables: { ...topic, after } },
        {
          next: ({ data, errors }) => {
            if (!open) return
            if (data) sink.frame(data.publicCount)
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
    terminate: () => client.terminate(),
    onLink: (listener) => {
      const stops = [
        client.on('connected', () => listener(true)),
        client.on('closed', () => listener(false)),
      ]
      return () => stops.forEach((stop) => stop())
    },
  }
}
