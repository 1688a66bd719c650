import type { ResultOf } from '@ruang-pantau/schema'
import { print } from 'graphql'
import type { Ask } from '../../feed/query.ts'
import { RefusedError } from '../../feed/query.ts'

/** The hub answered that it will not do it, and would not the next time either. */
export class DeclinedError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** A hub that does not answer within this many real milliseconds is taken to be away. */
const patience = 15_000

/** Codes of errors that the same request will meet again. */
const final: ReadonlySet<unknown> = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'FORBIDDEN',
  'TOO_LARGE',
  'BAD_REQUEST',
])

type Told = { message?: string; extensions?: { code?: unknown } }
type Answer = { data?: unknown; errors?: readonly Told[] }

const isSession = ({ extensions }: Told) => extensions?.code === 'UNAUTHENTICATED'

/**
 * Asks the hub over HTTP as who is signed in. Rejects with RefusedError when the session is over, with DeclinedError when
 * it is no use to ask again, with another error when the hub cannot be reached or has failed.
 */
export function createDeskAsk(
  url: string,
  token: () => string | null,
  fetcher: typeof fetch,
  onEnded: () => void,
): Ask {
  return async (document, variables) => {
    const secret = token()
    // Without a session the hub would answer as to a passer-by, which is no answer to a person.
    if (secret === null) {
      onEnded()
      throw new RefusedError()
    }
    const response = await fetcher(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: print(document), variables }),
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 413) throw new DeclinedError('TOO_LARGE', 'The request is too large.')
    const answer = (await response.json()) as Answer
    const errors = answer.errors ?? []
    if (response.status === 401 || errors.some(isSession)) {
      onEnded()
      throw new RefusedError()
    }
    const [error] = errors
    if (error && final.has(error.extensions?.code))
      throw new DeclinedError(String(error.extensions?.code), error.message ?? '')
    if (error || !answer.data) throw new Error(`no answer from the hub: ${response.status}`)
    return answer.data as ResultOf<typeof document>
  }
}
