import { CloseCode } from '@ruang-pantau/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, bearer } from '../support/ask.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { RawSocket } from '../support/raw-socket.ts'

const SOCKETS = 8
const OF_TOKEN = 3
const OPERATIONS = 4
const MESSAGES = 40

const query = 'subscription { publicCount(within: "35", level: PROVINCE) { kind } }'
const subscribe = (id: string) => ({ type: 'subscribe', id, payload: { query } })

let hub: HubProcess
beforeAll(async () => {
  hub = await startHub({
    env: {
      PANTAU_PUBLIC_FIGURES: 'yes',
      PANTAU_SOCKETS_PER_ADDRESS: `${SOCKETS}`,
      PANTAU_SOCKETS_PER_TOKEN: `${OF_TOKEN}`,
      PANTAU_OPERATIONS_PER_SOCKET: `${OPERATIONS}`,
      PANTAU_MESSAGES_PER_MINUTE: `${MESSAGES}`,
    },
  })
})
afterAll(() => hub[Symbol.asyncDispose]())

/** Opens sockets, says who they are, and lets them go at the end. */
async function opened(count: number, payload: object = {}): Promise<RawSocket[] & Disposable> {
  const sockets = Array.from({ length: count }, () => new RawSocket(hub.url))
  await Promise.all(sockets.map((socket) => socket.init(payload)))
  return Object.assign(sockets, {
    [Symbol.dispose]: () => sockets.forEach((socket) => socket[Symbol.dispose]()),
  })
}

/** How an event stream is answered; it is given up at once. */
async function streamStatus(headers: Record<string, string> = {}): Promise<number> {
  const response = await openStream(headers)
  await response.body?.cancel()
  return response.status
}

function openStream(more: Record<string, string> = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...more }
  const body = JSON.stringify({ query })
  return fetch(`${hub.url}/graphql/stream`, { method: 'POST', headers, body })
}

/** Resolves once a socket is welcome again: the hub has noticed that others have gone. */
async function welcomeAgain(payload: object = {}): Promise<void> {
  for (;;) {
    using socket = new RawSocket(hub.url)
    if ((await socket.init(payload))?.type === 'connection_ack') return
  }
}

describe('a socket is closed with a code that says why', () => {
  test('when its address has as many as may be, streams counted', async () => {
    await welcomeAgain()
    {
      using _ = await opened(SOCKETS - 1)
      const stream = await openStream()
      expect(stream.status).toBe(200)
      using socket = new RawSocket(hub.url)
      expect((await socket.closed).code).toBe(CloseCode.TOO_MANY_SOCKETS)
      expect(await streamStatus()).toBe(429)
      await stream.body?.cancel()
    }
    await welcomeAgain()
  })

  test('when its token is in use as often as it may be, while others come in', async () => {
    const token = bearer(await hub.adminToken())
    {
      using _ = await opened(OF_TOKEN, token)
      using socket = new RawSocket(hub.url)
      await socket.init(token)
      expect((await socket.closed).code).toBe(CloseCode.TOKEN_IN_USE)
      expect(await streamStatus(token)).toBe(429)
      expect(await streamStatus()).toBe(200)
    }
    await welcomeAgain(token)
  })

  test('when it has one operation more than it may', async () => {
    using socket = new RawSocket(hub.url)
    await socket.init()
    for (let at = 0; at < OPERATIONS; at += 1) await socket.send(subscribe(`${at}`))
    for (let at = 0; at < OPERATIONS; at += 1) {
      expect(await socket.next()).toMatchObject({ type: 'next', id: `${at}` })
    }
    await socket.send({ type: 'complete', id: '0' })
    await socket.send(subscribe('again'))
    expect(await socket.next()).toMatchObject({ type: 'next', id: 'again' })
    await socket.send(subscribe('one more'))
    expect((await socket.closed).code).toBe(CloseCode.TOO_MANY_OPERATIONS)
  })

  test('when it sends more messages than it may', async () => {
    using socket = new RawSocket(hub.url)
    await socket.init()
    for (let sent = 1; sent < MESSAGES; sent += 1) await socket.send({ type: 'ping' })
    await socket.send({ type: 'ping' })
    expect((await socket.closed).code).toBe(CloseCode.TOO_MANY_MESSAGES)
  })

  test('when an operation has an id that is longer than any name', async () => {
    using socket = new RawSocket(hub.url)
    await socket.init()
    await socket.send(subscribe('x'.repeat(129)))
    expect((await socket.closed).code).toBe(CloseCode.BAD_MESSAGE)
  })

  test.each([
    String.raw`{"type":"next","id":"1","payload":{}}`,
    String.raw`{"id":"1","type" : "ne\u0078t","payload":{}}`,
    String.raw`{"type":"connection_ack"}`,
    String.raw`{"type":"error","id":"1","payload":[]}`,
  ])('when it sends what only the hub sends, %s', async (text) => {
    using socket = new RawSocket(hub.url)
    await socket.init()
    await socket.send(text)
    expect((await socket.closed).code).toBe(CloseCode.BAD_MESSAGE)
  })
})

test('a socket names its operations after what every object or message has, and is served', async () => {
  using socket = new RawSocket(hub.url)
  await socket.init()
  for (const id of ['__proto__', 'constructor', 'toString', 'next', 'connection_ack']) {
    await socket.send(subscribe(id))
    expect(await socket.next()).toMatchObject({ type: 'next', id })
    await socket.send({ type: 'complete', id })
  }
  expect((await ask<object>(hub.url, '{ hub { mode } }')).data).toEqual({ hub: { mode: 'LIVE' } })
})
