import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'

const room = 'https://room.example'
const stranger = 'https://stranger.example'
const json = { 'content-type': 'application/json' }

let hub: HubProcess
beforeAll(async () => {
  hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes', PANTAU_ORIGINS: room } })
})
afterAll(() => hub[Symbol.asyncDispose]())

/** The audits that ask for 200 where the room's own rule is 400: refused is refused. */
const ownRule = ['572B', 'FDE2', '7B9B']

test('the public audits of GraphQL over HTTP find no error, and advise nothing but 200 for refusals', async () => {
  const audits = serverAudits({ url: `${hub.url}/graphql` })
  const found = await Promise.all(audits.map(async (audit) => ({ audit, ...(await audit.fn()) })))
  expect(found.length).toBeGreaterThan(50)
  const failed = found.filter(({ status }) => status !== 'ok')
  expect(failed.filter(({ status }) => status === 'error')).toEqual([])
  expect(failed.map(({ audit }) => audit.id).toSorted()).toEqual(ownRule.toSorted())
})

describe('every refusal over HTTP is JSON with a code', () => {
  const post = (body: BodyInit, headers: Record<string, string> = json): RequestInit => ({
    method: 'POST',
    headers,
    body,
  })
  const stream = { ...json, accept: 'text/event-stream' }
  const cases: [what: string, path: string, init: RequestInit, status: number, code: string][] = [
    ['a body that is no JSON', '/graphql', post('{'), 400, 'BAD_REQUEST'],
    ['a body that is no object', '/graphql', post('"x"'), 400, 'BAD_REQUEST'],
    ['a batch', '/graphql', post('[{"query":"{hub{seq}}"}]'), 400, 'BAD_REQUEST'],
    ['text', '/graphql', post('{hub{seq}}', { 'content-type': 'text/plain' }), 400, 'BAD_REQUEST'],
    ['no query', '/graphql', post('{"variables":{}}'), 400, 'BAD_REQUEST'],
    [
      'an unknown charset',
      '/graphql',
      post('{}', { 'content-type': 'application/json; charset=x' }),
      415,
      'BAD_REQUEST',
    ],
    [
      'bytes that are not compressed',
      '/graphql',
      post('{}', { ...json, 'content-encoding': 'gzip' }),
      400,
      'BAD_REQUEST',
    ],
    ['another method', '/graphql', { method: 'PUT' }, 405, 'BAD_REQUEST'],
    [
      'a stored query',
      '/graphql',
      post('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}'),
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    [
      'a subscription without a stream',
      '/graphql',
      post('{"query":"subscription{incidents(within:\\"35\\"){seq}}"}'),
      400,
      'BAD_REQUEST',
    ],
    ['a mutation by GET', '/graphql?query=mutation%7BsignOut%7D', {}, 405, 'BAD_REQUEST'],
    [
      'a mutation by GET, as a stream',
      '/graphql/stream?query=mutation%7BsignOut%7D',
      { headers: { accept: 'text/event-stream' } },
      405,
      'BAD_REQUEST',
    ],
    ['a stream without a query', '/graphql/stream', post('{}', stream), 400, 'BAD_REQUEST'],
    [
      'a stream of something else',
      '/graphql/stream',
      post('{"query":"{hub{seq}}"}'),
      406,
      'BAD_REQUEST',
    ],
    [
      'variables that are none',
      '/graphql/stream?query=%7Bhub%7Bseq%7D%7D&variables=%7B',
      { headers: { accept: 'text/event-stream' } },
      400,
      'BAD_REQUEST',
    ],
    ['another method for a stream', '/graphql/stream', { method: 'DELETE' }, 405, 'BAD_REQUEST'],
    [
      'a token that is none',
      '/graphql',
      { headers: { authorization: 'Bearer x' } },
      401,
      'UNAUTHENTICATED',
    ],
    [
      'a page of another origin',
      '/graphql',
      post('{"query":"{hub{seq}}"}', { ...json, origin: stranger }),
      403,
      'FORBIDDEN',
    ],
    [
      'a stream for a page of another origin',
      '/graphql/stream',
      post('{}', { ...stream, origin: stranger }),
      403,
      'FORBIDDEN',
    ],
  ]
  test.each(cases)('%s', async (_, path, init, status, code) => {
    const response = await fetch(hub.url + path, init)
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code])
    expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/)
  })
})

describe('a page of an allowed origin', () => {
  const preflight = (origin: string, path: string) =>
    fetch(hub.url + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    })

  test.each(['/graphql', '/graphql/stream', '/attachments/x'])(
    'may send requests to %s',
    async (path) => {
      const response = await preflight(room, path)
      expect(response.status).toBe(204)
      const { headers } = response
      expect(headers.get('access-control-allow-origin')).toBe(room)
      expect(headers.get('access-control-allow-methods')).toContain('POST')
      expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('authorization')
      expect(headers.get('vary')).toContain('Origin')
      expect(headers.has('access-control-allow-credentials')).toBe(false)
    },
  )

  test('may read answers and streams', async () => {
    const body = JSON.stringify({ query: '{ hub { mode } }' })
    for (const [path, more] of [
      ['/graphql', {}],
      ['/graphql/stream', { accept: 'text/event-stream' }],
    ] as const) {
      const headers = { ...json, ...more, origin: room }
      const response = await fetch(hub.url + path, { method: 'POST', headers, body })
      expect(response.headers.get('access-control-allow-origin')).toBe(room)
      expect(await response.text()).toContain('LIVE')
    }
  })

  test('is the only one: others are told nothing', async () => {
    for (const path of ['/graphql', '/healthz', '/attachments/x']) {
      const response = await preflight(stranger, path)
      expect(response.headers.has('access-control-allow-origin')).toBe(false)
    }
    const own = await ask<object>(hub.url, '{ hub { mode } }', { headers: { origin: hub.url } })
    expect(own.data).toEqual({ hub: { mode: 'LIVE' } })
  })
})
