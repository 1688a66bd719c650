import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { SharedMessage } from '../../../../server/src/api/delivery/message.ts'

/** A connected client, and the bare socket that the server has to it. */
async function connected() {
  const server = createServer()
  const sockets = new WebSocketServer({ server })
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

test.each(lengths)(
  'a client reads a shared message with %d bytes of data as its own',
  async (length) => {
    await using desk = await connected()
    const payload = JSON.stringify({ data: { text: 'é'.repeat(length / 2) } })
    const message = new SharedMessage(payload)
    for (const id of ['1', 'a "quoted" id', '7e57d004-2b97-0e7a-b45f-5387367791cd', '1']) {
      const received = once(desk.client, 'message') as Promise<[Buffer]>
      for (const part of message.frame(id)) desk.socket.write(part)
      const [data] = await received
      expect(JSON.parse(data.toString())).toEqual({
        type: 'next',
        payload: JSON.parse(payload),
        id,
      })
    }
  },
)

test('operations of the same id share the very parts, those of the same length the long one', () => {
  const message = new SharedMessage('{"data":1}')
  expect(message.frame('turnout')).toBe(message.frame('turnout'))
  const large = new SharedMessage(JSON.stringify('x'.repeat(300_000)))
  expect(large.frame('a-1')).toBe(large.frame('a-1'))
  expect(large.frame('a-2')[0]).toBe(large.frame('a-1')[0])
})

test('a message keeps frames for a few ids only, those of some size in one piece', () => {
  const message = new SharedMessage(JSON.stringify('x'.repeat(5_000)))
  const ids = Array.from({ length: 20 }, (_, at) => `${at + 10}`)
  const pieces = ids.map((id) => message.frame(id).length)
  expect(ids.filter((id) => message.frame(id) === message.frame(id))).toHaveLength(16)
  expect(pieces).toEqual(ids.map((_, at) => (at < 16 ? 1 : 2)))
})
