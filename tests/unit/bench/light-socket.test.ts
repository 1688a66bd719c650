import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { FrameWalker } from '../../bench/support/frame-walker.ts'
import { clientFrame, deflatedFrame, First } from '../../bench/support/client-frame.ts'
import { LightSocket } from '../../bench/support/light-socket.ts'
import { Moments } from '../../bench/fan-out/moments.ts'

/** A server of the public library, and a light socket to it. */
async function met(inflates: boolean) {
  const nothingKept = { serverNoContextTakeover: true, clientNoContextTakeover: true, threshold: 0 }
  const server = new WebSocketServer({ port: 0, perMessageDeflate: inflates && nothingKept })
  const connected = once(server, 'connection') as Promise<[WebSocket]>
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const light = await LightSocket.open({ port, path: '/', protocol: null, inflates })
  const [socket] = await connected
  return {
    light,
    socket,
    [Symbol.asyncDispose]: async () => {
      socket.terminate()
      await new Promise((done) => server.close(done))
    },
  }
}

test.each([false, true])(
  'a light socket is heard, counts what comes, answers pings and goes (deflated: %s)',
  async (inflates) => {
    await using both = await met(inflates)
    const { light, socket } = both
    const heard = once(socket, 'message') as Promise<[Buffer]>
    light.send(inflates ? deflatedFrame('{"a":1}') : clientFrame(First.TEXT, '{"a":1}'))
    expect(String((await heard)[0])).toBe('{"a":1}')
    for (const length of [0, 125, 126, 70_000]) socket.send('x'.repeat(length))
    await light.came(4)
    expect(light.bytes > 70_000).toBe(!inflates)
    const pong = once(socket, 'pong') as Promise<[Buffer]>
    socket.ping('masih?')
    expect(String((await pong)[0])).toBe('masih?')
    const closed = once(socket, 'close') as Promise<[number]>
    await light.close()
    expect((await closed)[0]).toBe(1000)
  },
)

test('a light socket that is sent away fails who waits for more', async () => {
  await using both = await met(false)
  both.socket.send('halo')
  both.socket.close(4406)
  await both.light.came(1)
  await expect(both.light.came(2)).rejects.toThrow('refused or left')
  await expect(both.light.came(2)).rejects.toThrow('refused or left')
})

test('moments are found however the network and the frames cut the messages', () => {
  const messages = [
    '{"a":"sentAt=11;"}',
    `{"b":"${'x'.repeat(200)}sentAt=222;","c":"sentAt=3;"}`,
    '{}',
  ]
  const frames = messages.map((text) => {
    const header = text.length < 126 ? [0x81, text.length] : [0x81, 126, 0, text.length]
    return Buffer.concat([Buffer.from(header), Buffer.from(text)])
  })
  const bytes = Buffer.concat([...frames, ...frames])
  for (let size = 1; size <= bytes.length; size += 1) {
    const found: string[] = []
    const moments = new Moments({ mark: 'sentAt=', end: ';' }, (piece, from, to) => {
      found.push(piece.toString('latin1', from, to))
    })
    const walker = new FrameWalker({
      data: (piece, isEnd) => moments.take(piece, isEnd),
      ping: () => expect.unreachable(),
      close: () => expect.unreachable(),
    })
    for (let at = 0; at < bytes.length; at += size) {
      // The memory is used again for the next that comes.
      const chunk = Buffer.from(bytes.subarray(at, at + size))
      walker.take(chunk)
      chunk.fill(0)
    }
    expect(found).toEqual(['11', '222', '3', '11', '222', '3'])
  }
})
