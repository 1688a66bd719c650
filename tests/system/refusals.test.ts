import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { COUNT_SUBSCRIPTION } from '../support/count-stream.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { upgradeAndStay, upgradeAndVanish, upgradeAt } from '../support/raw-http.ts'
import { RawSocket } from '../support/raw-socket.ts'

let hub: HubProcess
beforeAll(async () => {
  hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes' } })
})
afterAll(() => hub[Symbol.asyncDispose]())

const json = { 'content-type': 'application/json' }

async function refusal(path: string, init: RequestInit = {}) {
  const response = await fetch(hub.url + path, init)
  const text = await response.text()
  expect(text).not.toMatch(/node_modules|\.js:|\bat \w+ \(/)
  const { errors } = JSON.parse(text) as { errors: { extensions: { code: string } }[] }
  return [response.status, errors[0]?.extensions.code]
}

describe('a request that cannot be served is answered in JSON', () => {
  test('when its body is no JSON', async () => {
    for (const path of ['/graphql', '/graphql/stream']) {
      const init = { method: 'POST', headers: json, body: '{"query": ' }
      expect(await refusal(path, init)).toEqual([400, 'BAD_REQUEST'])
    }
  })

  test('when its body is larger than any file of the publisher', async () => {
    const body = JSON.stringify({ query: ' '.repeat(5_000_000) })
    expect(await refusal('/graphql', { method: 'POST', headers: json, body })).toEqual([
      413,
      'BAD_REQUEST',
    ])
  })

  test('when nothing is at its path, or its path is broken', async () => {
    expect(await refusal('/nowhere')).toEqual([404, 'NOT_FOUND'])
    expect(await refusal('/nowhere/%E0%A4%A')).toEqual([404, 'NOT_FOUND'])
    expect(await refusal('/boundaries/%E0%A4%A.json')).toEqual([400, 'BAD_REQUEST'])
  })

  test.each([
    ['names a field that is not there', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['is not closed', '{ hub {', 'GRAPHQL_PARSE_FAILED'],
    ['is far longer than any of a screen', `{ ${'a '.repeat(2_500)} }`, 'GRAPHQL_PARSE_FAILED'],
  ])('when its document %s', async (_, query, code) => {
    const body = JSON.stringify({ query })
    expect(await refusal('/graphql', { method: 'POST', headers: json, body })).toEqual([400, code])
    const headers = { ...json, accept: 'text/event-stream' }
    const stream = await fetch(`${hub.url}/graphql/stream`, { method: 'POST', headers, body })
    expect(await stream.text()).toContain(`"extensions":{"code":"${code}"}`)
  })

  test.each([
    ['{ area(code: "35") { pollingStations(first: 101) { totalCount } } }', 'first: '],
    ['{ area(code: "35") { pollingStations(after: "x") { totalCount } } }', 'after: '],
    ['{ area(code: "35") { figures(at: "2999-01-01T00:00:00Z") { seq } } }', 'at: '],
    ['{ findings(within: "36") { totalCount } }', 'within: '],
    ['{ search(text: "x", first: -1) { __typename } }', 'first: '],
  ])('when an argument of %s makes no sense, naming it', async (query, named) => {
    const token = await hub.adminToken()
    const { codes, errors } = await ask(hub.url, query, { token })
    expect(codes).toEqual(['BAD_USER_INPUT'])
    expect(errors[0]?.message.startsWith(named)).toBe(true)
  })
})

describe('a socket', () => {
  test('stays open for its other operations when one has a broken document', async () => {
    using socket = new RawSocket(hub.url)
    await socket.init()
    await socket.send({ type: 'subscribe', id: 'broken', payload: { query: '{ hub {' } })
    expect(await socket.next()).toMatchObject({ type: 'error', id: 'broken' })
    const variables = { within: '35', level: 'PROVINCE', after: 'x'.repeat(201) }
    const payload = { query: COUNT_SUBSCRIPTION, variables }
    await socket.send({ type: 'subscribe', id: 'long', payload })
    const refused = {
      type: 'error',
      id: 'long',
      payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    }
    expect(await socket.next()).toMatchObject(refused)
    const good = { ...payload, variables: { ...variables, after: null } }
    await socket.send({ type: 'subscribe', id: 'good', payload: good })
    expect(await socket.next()).toMatchObject({ type: 'next', id: 'good' })
  })

  test('does not end the hub with a message that can be read and not be written again', async () => {
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
    const messages = ['ping', 'pong', 'connection_init', 'complete', 'error'].map(
      (type) => `{"type":"${type}","id":"a","payload":{"a":${deep}}}`,
    )
    for (const message of messages) {
      using socket = new RawSocket(hub.url)
      await socket.send(message)
      await socket.send('the end of it')
      expect((await socket.closed).code).toBe(4400)
    }
    expect((await ask<object>(hub.url, '{ hub { mode } }')).data).toEqual({ hub: { mode: 'LIVE' } })
  })

  test.each([
    [4400, 'a message that is not of the protocol', ['hello']],
    [
      4401,
      'an operation before it said who it is',
      ['{"type":"subscribe","id":"a","payload":{"query":"{hub{seq}}"}}'],
    ],
    [4429, 'two welcomes', ['{"type":"connection_init"}', '{"type":"connection_init"}']],
    [1009, 'more than a message may hold', ['x'.repeat(70_000)]],
  ])('is closed with %d after %s', async (code, _, messages) => {
    using socket = new RawSocket(hub.url)
    for (const message of messages) await socket.send(message)
    expect((await socket.closed).code).toBe(code)
  })
})

describe('a client that breaks the rules of HTTP', () => {
  test('is told 404 for a socket at any other path, however it is written', async () => {
    for (const path of ['/nowhere', '//', 'http://[', '/graphql/']) {
      expect(await upgradeAt(hub.url, path)).toBe('HTTP/1.1 404 Not Found')
    }
  })

  test('is cut off when it does not go', async () => {
    expect(await upgradeAndStay(hub.url, '/nowhere')).toBe('HTTP/1.1 404 Not Found')
  })

  test('does not end the hub by going before it is refused', async () => {
    for (let times = 0; times < 50; times += 1) await upgradeAndVanish(hub.url, '/nowhere')
    expect((await ask<object>(hub.url, '{ hub { mode } }')).data).toEqual({ hub: { mode: 'LIVE' } })
  })
})
