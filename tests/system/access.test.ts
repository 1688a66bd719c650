import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, bearer, submit } from '../support/ask.ts'
import { sirekapFile } from '../support/builders/sirekap.ts'
import { COUNT_SUBSCRIPTION, followBySse, followByWebSocket } from '../support/count-stream.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { journalOf } from '../support/people.ts'
import { RawSocket } from '../support/raw-socket.ts'

const figures = '{ area(code: "35") { figures { pollingStations } } }'
const forbidden = [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })]

describe('a live hub', () => {
  let hub: HubProcess
  let token: string
  beforeAll(async () => {
    hub = await startHub()
    token = await hub.adminToken()
  })
  afterAll(() => hub[Symbol.asyncDispose]())

  test('shows no figures without a token, on HTTP, WebSocket and SSE alike', async () => {
    expect((await ask(hub.url, figures)).codes).toEqual(['FORBIDDEN'])
    await expect(followByWebSocket(hub.url).next()).rejects.toEqual(forbidden)
    await expect(followBySse(hub.url).next()).rejects.toEqual(forbidden)
  })

  test('shows them with one, on HTTP, WebSocket and SSE alike', async () => {
    expect((await ask(hub.url, figures, { token })).codes).toEqual([])
    await using socket = followByWebSocket(hub.url, { token })
    await using stream = followBySse(hub.url, { token })
    expect((await socket.next()).kind).toBe('SNAPSHOT')
    expect((await stream.next()).kind).toBe('SNAPSHOT')
  })

  test('knows who is asking, and nobody without a token', async () => {
    const query = '{ viewer { name role area { code } } }'
    expect((await ask(hub.url, query)).data).toEqual({ viewer: null })
    const viewer = { name: 'administrator', role: 'ADMIN', area: null }
    expect((await ask(hub.url, query, { token })).data).toEqual({ viewer })
  })

  test('answers 401 with its reason when the token is wrong, on HTTP and SSE', async () => {
    for (const path of ['/graphql', '/graphql/stream']) {
      const headers = { 'content-type': 'application/json', accept: 'text/event-stream' }
      const response = await fetch(hub.url + path, {
        method: 'POST',
        headers: { ...headers, ...bearer('wrong') },
        body: JSON.stringify({ query: '{ hub { mode } }' }),
      })
      expect(response.status).toBe(401)
      const { errors } = (await response.json()) as { errors: { extensions: object }[] }
      expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' })
    }
  })

  test('closes a socket with 4401 when the token is wrong', async () => {
    using socket = new RawSocket(hub.url)
    await socket.send({ type: 'connection_init', payload: bearer('wrong') })
    expect((await socket.closed).code).toBe(4401)
  })

  test('takes no count and shows no quarantine without a token', async () => {
    const { codes, data } = await submit(hub.url, undefined, '3578.json', sirekapFile({}))
    expect([codes, data]).toEqual([['FORBIDDEN'], null])
    expect((await ask(hub.url, '{ quarantine { totalCount } }')).codes).toEqual(['FORBIDDEN'])
    expect((await ask(hub.url, '{ verification { entries } }')).codes).toEqual(['FORBIDDEN'])
    expect(new Set(journalOf(hub).map(([type]) => type))).toEqual(new Set(['permission.refused']))
  })

  test('refuses the page of another host before the upgrade, and lets its own in', async () => {
    using foreign = new RawSocket(hub.url, { origin: 'https://elsewhere.example' })
    expect(await foreign.refused()).toBe(403)
    using own = new RawSocket(hub.url, { origin: hub.url })
    expect(await own.init()).toEqual({ type: 'connection_ack' })
  })
})

test('a live hub that is open shows its figures to anyone, also to the pages of another host, and still takes writes from nobody', async () => {
  const origin = 'https://wall.example'
  await using hub = await startHub({
    env: { PANTAU_PUBLIC_FIGURES: 'yes', PANTAU_ORIGINS: origin },
  })
  expect((await ask(hub.url, figures)).codes).toEqual([])
  await using screen = followBySse(hub.url)
  expect((await screen.next()).kind).toBe('SNAPSHOT')
  using page = new RawSocket(hub.url, { origin })
  await page.init()
  const variables = { within: '35', level: 'PROVINCE' }
  await page.send({ type: 'subscribe', id: 'a', payload: { query: COUNT_SUBSCRIPTION, variables } })
  expect(await page.next()).toMatchObject({ type: 'next', id: 'a' })

  expect((await ask(hub.url, '{ findings { totalCount } }')).codes).toEqual(['FORBIDDEN'])
  const { codes } = await submit(hub.url, undefined, '3578.json', sirekapFile({}))
  expect(codes).toEqual(['FORBIDDEN'])
})

test('a rehearsal shows its figures and findings to anyone, and takes writes from nobody', async () => {
  await using hub = await startHub({ mode: 'rehearsal' })
  expect((await ask(hub.url, figures)).codes).toEqual([])
  expect((await ask(hub.url, '{ findings { totalCount } }')).codes).toEqual([])
  expect((await ask<object>(hub.url, '{ hub { mode } }')).data).toEqual({
    hub: { mode: 'REHEARSAL' },
  })
  expect((await submit(hub.url, undefined, '3578.json', sirekapFile({}))).codes).toEqual([
    'FORBIDDEN',
  ])
})
