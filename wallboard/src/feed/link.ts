import { createClient } from 'graphql-ws'
import type { Connection, Ending } from './port.ts'
import { endingOf } from './refusal.ts'

/** What is subscribed to: a document as text, and its variables. */
export type Asked = { query: string; variables: Record<string, unknown> }

/** Where what a subscription says goes, and its one ending. */
export type Listener<Data> = { next: (data: Data) => void; ended: (why: Ending) => void }

/** One socket to the hub, which all subscriptions share. */
export type Link = Connection & {
  /**
   * Subscribes. `ended` is called exactly once, unless the returned function was called before. The
   * socket is opened again by the next subscription.
   */
  subscribe: <Data>(asked: Asked, listener: Listener<Data>) => () => void
}

/**
 * The socket over graphql-transport-ws, opened by the first subscription. It never retries by itself,
 * because only who subscribed knows the cursor. `token` is asked each time that it is opened; null
 * sends no credentials.
 */
export function openLink(url: string, token: () => string | null): Link {
  const open = new Set<string>()
  let counted = 0
  const client = createClient({
    url,
    retryAttempts: 0,
    // Counted anew on each socket, not random: all walls use the same few ids, and the hub writes a
    // frame once for each of them.
    generateID: () => {
      do counted += 1
      while (open.has(`${counted}`))
      return `${counted}`
    },
    on: { closed: () => void (counted = 0) },
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
    subscribe: <Data>(asked: Asked, listener: Listener<Data>) => {
      let isOpen = true
      const close = () => {
        isOpen = false
        open.delete(id)
      }
      const end = (cause: unknown) => {
        if (!isOpen) return
        close()
        listener.ended(endingOf(cause))
      }
      const dispose = client.subscribe<Data>(asked, {
        next: ({ data, errors }) => {
          if (!isOpen) return
          if (data) listener.next(data)
          else {
            end(errors)
            dispose()
          }
        },
        error: end,
        complete: () => end(null),
      })
      const id = `${counted}`
      open.add(id)
      return () => {
        close()
        dispose()
      }
    },
  }
}
