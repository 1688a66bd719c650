import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { SharedMessage } from '../../../../server/src/api/delivery/message.ts'

const nothingKept = { serverNoContextTakeover: true, clientNoContextTakeover: true }

/** A connected client, and the bare socket that the server has to it. */
async function connected(inflates: boolean) {
  const server = createServer()
  const perMessageDeflate = inflates && nothingKept
  const sockets = new WebSocketServer({ server, perMessageDeflate })
  const { promise, resolve } = Promise.withResolvers<Duplex>()
  sockets.on('connection', (_, request) => resolve(request.socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const socket = await promise
  return {
    socket,
    client,
    [Symbol.asyncDispose]: async () => {
      client.terminate()
      await new Promise((done) => server.close(done))
    },
  }
}

/** Lengths on both sides of where a frame's header grows, and of where parts are no longer copied. */
const lengths = [0, 20, 90, 100, 3_900, 4_200, 65_400, 65_600, 200_000, 300_000]

/** Text that hardly gets smaller, so that what is deflated has all of these lengths, too. */
function noise(length: number): string {
  let state = 7
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return String.fromCharCode(0x400 + (state % 0x300))
  }).join('')
}

describe.each([false, true])('a client that inflates: %s', (inflates) => {
  test.each(lengths)('reads a shared message with %d bytes of data as its own', async (length) => {
    await using desk = await connected(inflates)
    const payload = JSON.stringify({ data: { text: noise(length / 2) } })
    const message = new SharedMessage(payload)
    for (const id of ['1', 'a "quoted" id', '7e57d004-2b97-0e7a-b45f-5387367791cd', '1']) {
      const received = once(desk.client, 'message') as Promise<[Buffer]>
      for (const part of message.frame(id, inflates)) desk.socket.write(part)
      const [data] = await received
      expect(JSON.parse(data.toString())).toEqual({
        type: 'next',
        payload: JSON.parse(payload),
        id,
      })
    }
  })
})

test('who uses ids of many lengths is given the very same bytes again, and not a copy for each', () => {
  const payload = JSON.stringify('x'.repeat(5_000))
  const message = new SharedMessage(payload)
  const ids = Array.from({ length: 40 }, (_, at) => 'i'.repeat(at + 1))
  const frames = ids.map((id) => message.frame(id, false))
  const shared = frames.slice(16)
  expect(new Set(shared.map(([, start]) => start)).size).toBe(1)
  for (const [at, parts] of frames.entries()) {
    const text = Buffer.concat(parts).subarray(4).toString()
    expect(JSON.parse(text)).toEqual({ type: 'next', payload: 'x'.repeat(5_000), id: ids[at] })
  }
})

/** The first byte of a frame. */
const firstOf = ([part]: readonly Buffer[]): number | undefined => part?.[0]

test('a message is deflated once, when it is large and for who inflates, whatever their ids', () => {
  const [small, large] = [new SharedMessage('{}'), new SharedMessage(JSON.stringify(noise(9_000)))]
  expect([small, large].map((each) => firstOf(each.frame('1', true)))).toEqual([0x81, 0xc1])
  expect([small, large].map((each) => firstOf(each.frame('1', false)))).toEqual([0x81, 0x81])
  const ids = Array.from({ length: 20 }, (_, at) => `${at + 10}`)
  const heads = ids.map((id) => large.frame(id, true)).filter(({ length }) => length === 2)
  // The others of the 21 ids have a frame of their own.
  expect(heads).toHaveLength(5)
  expect(new Set(heads.map(([head]) => head)).size).toBe(1)
})

test('operations of the same id share the very parts, those of the same length the long one', () => {
  const message = new SharedMessage('{"data":1}')
  expect(message.frame('turnout', false)).toBe(message.frame('turnout', false))
  const large = new SharedMessage(JSON.stringify('x'.repeat(300_000)))
  expect(large.frame('a-1', false)).toBe(large.frame('a-1', false))
  expect(large.frame('a-2', false)[0]).toBe(large.frame('a-1', false)[0])
})

test('a message keeps frames for a few ids only, those of some size in one piece', () => {
  const message = new SharedMessage(JSON.stringify('x'.repeat(5_000)))
  const ids = Array.from({ length: 20 }, (_, at) => `${at + 10}`)
  const pieces = ids.map((id) => message.frame(id, false).length)
  expect(ids.filter((id) => message.frame(id, false) === message.frame(id, false))).toHaveLength(16)
  expect(pieces).toEqual(ids.map((_, at) => (at < 16 ? 1 : 2)))
})
