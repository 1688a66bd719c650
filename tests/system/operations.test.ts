import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HubProcess, startHub } from '../support/hub-process.ts'

const room = 'https://room.example'

let hub: HubProcess
beforeAll(async () => {
  hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes', PANTAU_ORIGINS: room } })
})
afterAll(() => hub[Symbol.asyncDispose]())

/** Differ from one answer to the next, or describe how the answer was written. */
const passing = ['date', 'x-request-id', 'etag']

async function answer(path: string, body: BodyInit, headers: Record<string, string>) {
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }
  const response = await fetch(hub.url + path, init)
  const told = Object.fromEntries(response.headers)
  for (const name of passing) delete told[name]
  return { status: response.status, told, text: await response.text() }
}

const query = JSON.stringify({ query: '{ hub { mode } }' })

/** The path with a slash at its end takes the way of all requests that are out of the ordinary. */
describe('an operation is answered alike on the short way and on the long one', () => {
  const cases: [what: string, body: BodyInit, headers: Record<string, string>][] = [
    ['as it should be', query, {}],
    ['with a mark at the beginning of its text', `\ufeff${query}`, {}],
    ['in letters beyond ASCII', JSON.stringify({ query: '{ hub { mode } } # Jawa Timur — ✓' }), {}],
    ['of another origin that is allowed', query, { origin: room }],
    ['of another origin', query, { origin: 'https://stranger.example' }],
    ['with a token that is none', query, { authorization: 'Bearer x' }],
    ['that is no JSON', '{"query', {}],
    ['that is a batch', `[${query}]`, {}],
    ['that is empty', '{}', {}],
    ['that is not GraphQL', JSON.stringify({ query: '{ hub' }), {}],
    ['that is not valid', JSON.stringify({ query: '{ hob }' }), {}],
    ['whose variables do not fit', variables({ n: 'x' }), {}],
    ['whose variables are a list', variables([]), {}],
    ['that subscribes', JSON.stringify({ query: 'subscription { turnout { seq } }' }), {}],
    ['that fails in one field', JSON.stringify({ query: '{ area(code: "99") { code } }' }), {}],
    ['for who takes only GraphQL', query, { accept: 'application/graphql-response+json' }],
    ['for who takes no JSON', query, { accept: 'text/html' }],
  ]
  test.each(cases)('%s', async (_, body, headers) => {
    const short = await answer('/graphql', body, headers)
    expect(short).toEqual(await answer('/graphql/', body, headers))
    expect(short.told).toHaveProperty('content-security-policy')
    expect(short.told['content-type']).toMatch(/^application\/(graphql-response\+)?json/)
  })

  test('and nobody may keep what it says', async () => {
    for (const path of ['/graphql', '/graphql/']) {
      expect((await answer(path, query, {})).told['cache-control']).toBe('no-store')
    }
  })
})

function variables(given: unknown): string {
  const asks = 'query ($n: Int) { area(code: "35") { pollingStations(first: $n) { totalCount } } }'
  return JSON.stringify({ query: asks, variables: given })
}
