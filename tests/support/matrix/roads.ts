import { createClient as createSseClient } from 'graphql-sse'
import { type Client, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { ask, bearer } from '../ask.ts'

/** What came back on any road. */
export interface Told {
  data: unknown
  /** Codes of errors. */
  codes: string[]
}

/** A way to ask: over HTTP and SSE, or over WebSocket. */
export interface Road extends AsyncDisposable {
  name: 'HTTP' | 'WS'
  /** The answer; of a subscription the first. */
  ask(query: string): Promise<Told>
}

interface Result {
  data?: unknown
  errors?: readonly { extensions?: { code?: unknown } }[]
}

/** HTTP for queries and mutations, SSE for subscriptions. */
export function overHttp(url: string, token: string | null): Road {
  const shown = token === null ? {} : bearer(token)
  const stream = createSseClient({ url: `${url}/graphql/stream`, retryAttempts: 0, headers: shown })
  return {
    name: 'HTTP',
    ask: async (query) => {
      if (query.startsWith('subscription')) return firstOf(stream.iterate({ query }))
      const asked = () => ask<unknown>(url, query, token === null ? {} : { token })
      // A kept connection may be closed by the hub in the very moment that it is used again.
      const { data, codes } = await asked().catch(asked)
      return { data, codes }
    },
    [Symbol.asyncDispose]: async () => stream.dispose(),
  }
}

/** One WebSocket for everything. */
export function overWebSocket(url: string, token: string | null): Road {
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazyCloseTimeout: 1_000,
    ...(token !== null && { connectionParams: bearer(token) }),
  })
  return {
    name: 'WS',
    ask: (query) => firstOf(client.iterate({ query })),
    [Symbol.asyncDispose]: async () => client.dispose(),
  }
}

async function firstOf(results: AsyncIterableIterator<unknown>): Promise<Told> {
  try {
    const { value } = (await results.next()) as { value: Result | undefined }
    return { data: value?.data, codes: (value?.errors ?? []).map(codeOf) }
  } catch (thrown) {
    // Errors of an operation that could not begin come as they are, what else went wrong as one.
    if (Array.isArray(thrown)) return { data: null, codes: thrown.map(codeOf) }
    throw thrown
  } finally {
    await results.return?.()
  }
}

function codeOf({ extensions }: { extensions?: { code?: unknown } }): string {
  return String(extensions?.code ?? 'none')
}
