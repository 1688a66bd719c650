import type { ResultOf, VariablesOf } from '@ruang-pantau/schema'
import type { DocumentNode } from 'graphql'
import { print } from 'graphql'
import type { Wait } from './port.ts'
import { endingOfErrors } from './refusal.ts'

/** The hub will not serve this screen with these credentials. */
export class RefusedError extends Error {}

/** The hub has answered with errors alone; `why` says what they mean and when to ask again. */
export class UnansweredError extends Error {
  readonly why: Wait

  constructor(why: Wait, status: number) {
    super(`no answer from the hub: ${status}`)
    this.why = why
  }
}

type Answer = { data?: unknown; errors?: readonly { extensions?: { code?: unknown } }[] }

/** Asks the hub once. Throws RefusedError, UnansweredError, or another error when it is not reached. */
export type Ask = <Document extends DocumentNode>(
  document: Document,
  variables: VariablesOf<Document>,
) => Promise<ResultOf<Document>>

/** Questions over HTTP to `url`; `token` is asked each time, null sends no credentials. */
export function createAsk(url: string, token: () => string | null, fetcher: typeof fetch): Ask {
  return async (document, variables) => {
    const secret = token()
    const response = await fetcher(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
      },
      body: JSON.stringify({ query: print(document), variables }),
    })
    if (response.status === 401 || response.status === 403) throw new RefusedError()
    const answer = (await response.json()) as Answer
    const ending = endingOfErrors(answer.errors ?? [])
    if (ending === 'REFUSED') throw new RefusedError()
    if (answer.errors || !answer.data) throw new UnansweredError(ending, response.status)
    return answer.data as ResultOf<typeof document>
  }
}
