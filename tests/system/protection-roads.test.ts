import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, bearer } from '../support/ask.ts'
import { hostileOperations } from '../support/hostile/documents.ts'
import {
  verdictOverHttp,
  verdictOverSocket,
  verdictOverSse,
  type Sent,
} from '../support/hostile/roads.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { RawSocket } from '../support/raw-socket.ts'

let hub: HubProcess
let closed: HubProcess
beforeAll(async () => {
  const env = { PANTAU_MESSAGES_PER_MINUTE: '100000' }
  hub = await startHub({ env: { ...env, PANTAU_INTROSPECTION: 'yes' } })
  closed = await startHub({ env })
})
afterAll(async () => {
  await hub[Symbol.asyncDispose]()
  await closed[Symbol.asyncDispose]()
})

/** What the three roads say of an operation: one and the same, with status 400 over HTTP. */
async function expectOneVerdict(
  url: string,
  socket: RawSocket,
  { code, ...sent }: Sent & { code: string },
): Promise<void> {
  expect(await verdictOverHttp(url, sent)).toEqual({ codes: [code], status: 400 })
  expect((await verdictOverSse(url, sent)).codes).toEqual([code])
  expect((await verdictOverSocket(socket, sent)).codes).toEqual([code])
}

describe('over HTTP, WebSocket and SSE', () => {
  test('more than two hundred hostile operations are refused with the same code', async () => {
    expect(hostileOperations.length).toBeGreaterThan(200)
    using socket = new RawSocket(hub.url)
    await socket.init()
    const differing: unknown[] = []
    for (const { name, code, ...sent } of hostileOperations) {
      const over = {
        http: await verdictOverHttp(hub.url, sent),
        sse: await verdictOverSse(hub.url, sent),
        ws: await verdictOverSocket(socket, sent),
      }
      const seen = [
        over.http.status,
        ...[over.http, over.sse, over.ws].flatMap(({ codes }) => codes),
      ]
      if (JSON.stringify(seen) !== JSON.stringify([400, code, code, code]))
        differing.push({ name, seen })
    }
    expect(differing).toEqual([])
    // Nothing of it was the hub's own failure.
    expect(hub.output()).not.toContain('"level":"error"')
  })

  test('a document that no road carries is refused by the road itself', async () => {
    const query = `{ ${'a '.repeat(5_000_000)} }`
    expect(await verdictOverHttp(hub.url, { query })).toEqual({
      codes: ['BAD_REQUEST'],
      status: 413,
    })
    expect(await verdictOverSse(hub.url, { query })).toEqual({
      codes: ['BAD_REQUEST'],
      status: 413,
    })
    using socket = new RawSocket(hub.url)
    await socket.init()
    await socket.send({ type: 'subscribe', id: 'large', payload: { query } })
    expect((await socket.closed).code).toBe(1009)
  })

  test('lists in one another, as deep as a road carries, are refused like anything else', async () => {
    const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
    const variable = (levels: number): string =>
      `{"query":"query Q($c: ID!) { area(code: $c) { name } }","variables":{"c":${deep(levels)}}}`
    const query = (levels: number): string => `{"query":${deep(levels)}}`
    using socket = new RawSocket(hub.url)
    await socket.init()
    const bad = { codes: ['BAD_USER_INPUT'], status: 400 }
    expect(await verdictOverHttp(hub.url, variable(2_000_000))).toEqual(bad)
    expect((await verdictOverSse(hub.url, variable(2_000_000))).codes).toEqual(bad.codes)
    expect((await verdictOverSocket(socket, variable(30_000))).codes).toEqual(bad.codes)
    const none = { codes: ['BAD_REQUEST'], status: 400 }
    expect(await verdictOverHttp(hub.url, query(2_000_000))).toEqual(none)
    expect(await verdictOverSse(hub.url, query(2_000_000))).toEqual(none)
    await socket.send(`{"type":"subscribe","id":"deep","payload":${query(30_000)}}`)
    expect((await socket.closed).code).toBe(4400)
    expect(hub.output()).not.toContain('"level":"error"')
  })

  test('what is no operation is a bad request, and on a socket a bad message', async () => {
    const none = [{ query: 12 }, { query: null }, { query: '{ hub { seq } }', variables: [1] }]
    for (const sent of none) {
      const refused = { codes: ['BAD_REQUEST'], status: 400 }
      expect(await verdictOverHttp(hub.url, sent)).toEqual(refused)
      expect(await verdictOverSse(hub.url, sent)).toEqual(refused)
      using socket = new RawSocket(hub.url)
      await socket.init()
      await socket.send({ type: 'subscribe', id: 'none', payload: sent })
      expect((await socket.closed).code).toBe(4400)
    }
  })

  test('the schema is told to who is signed in, and to nobody else when live', async () => {
    const query = '{ ... { __schema { queryType { name } } } }'
    using socket = new RawSocket(closed.url)
    await socket.init()
    await expectOneVerdict(closed.url, socket, { query, code: 'FORBIDDEN' })
    await expectOneVerdict(closed.url, socket, {
      query: '{ ...A } fragment A on Query { __type(name: "Hub") { fields { name } } }',
      code: 'FORBIDDEN',
    })
    const token = await closed.adminToken()
    expect((await ask(closed.url, query, { token })).codes).toEqual([])
    using known = new RawSocket(closed.url)
    await known.init(bearer(token))
    expect((await verdictOverSocket(known, { query })).codes).toEqual([])
  })

  test('an operation is carried out', async () => {
    using socket = new RawSocket(hub.url)
    await socket.init()
    const sent = { query: 'query Q($c: ID!) { area(code: $c) { name } }', variables: { c: '35' } }
    expect(await verdictOverHttp(hub.url, sent)).toEqual({ codes: [], status: 200 })
    expect((await verdictOverSse(hub.url, sent)).codes).toEqual([])
    expect((await verdictOverSocket(socket, sent)).codes).toEqual([])
  })
})
