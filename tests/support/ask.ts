import { candidatesFile } from './builders/sirekap.ts'

/** An answer of the hub over HTTP. */
export interface Answer<Data> {
  status: number
  data: Data
  /** Codes of its errors; empty when there are none. */
  codes: string[]
  errors: { message: string; extensions?: { code?: string } }[]
}

/** How a request is made, beside its document. */
export interface AskOptions {
  variables?: object
  /** Shown as `Authorization: Bearer`. */
  token?: string
  /** Sent along with those of every request. */
  headers?: Record<string, string>
}

/** Sends an operation to a hub's `/graphql`. */
export async function ask<Data>(
  url: string,
  query: string,
  { variables, token, headers }: AskOptions = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && bearer(token)), ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors = [] } = (await response.json()) as {
    data: Data
    errors?: Answer<Data>['errors']
  }
  const codes = errors.map(({ extensions }) => extensions?.code ?? 'none')
  return { status: response.status, data, codes, errors }
}

/** The header that shows a token. */
export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` }
}

/** What became of a submitted file. */
export interface Submitted {
  submitPublicCount: {
    accepted: number
    unchanged: number
    older: number
    cursor: string
    quarantined: { path: string; code: string }[]
  }
}

/** Submits a file of the governor's count. */
export function submit(
  url: string,
  token: string | undefined,
  file: string,
  content: string,
  candidates = candidatesFile(),
): Promise<Answer<Submitted | null>> {
  const query = `mutation Submit($input: SubmitPublicCountInput!) {
    submitPublicCount(input: $input) {
      accepted unchanged older cursor quarantined { path code }
    }
  }`
  const variables = { input: { file, content, candidates } }
  return ask(url, query, { variables, ...(token !== undefined && { token }) })
}

/** What verifying a journal found. */
export interface Verified {
  verification: { entries: number; chain: { ok: boolean }; recount: { ok: boolean } }
}

/** Has a hub verify its journal. */
export function verify(url: string, token: string): Promise<Answer<Verified>> {
  return ask(url, '{ verification { entries chain { ok } recount { ok } } }', { token })
}
