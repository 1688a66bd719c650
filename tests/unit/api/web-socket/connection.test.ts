import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Connection, Listener } from '../../../../server/src/api/web-socket/connection.ts'
import { clientFrame, cutAt } from './client-frames.ts'
import { HandMadeClient, type ServerFrame } from './hand-made-client.ts'
import { serveConnections } from './served.ts'

const [TEXT, CLOSE, PING, PONG] = [1, 8, 9, 10]
const LAST = 0x80

afterEach(() => void vi.useRealTimers())

/** A client and the connection that the server has to it. `first`: bytes sent with the request. */
async function connected(first?: Buffer) {
  const { promise, resolve } = Promise.withResolvers<Connection>()
  const listener = {
    heard: vi.fn<Listener['heard']>(),
    said: vi.fn<Listener['said']>(),
    failed: vi.fn<Listener['failed']>(),
    gone: vi.fn<Listener['gone']>(),
  }
  const server = await serveConnections((met) => {
    resolve(met)
    return listener
  })
  const client = await HandMadeClient.open(server.port, null, first)
  return {
    client,
    listener,
    connection: await promise,
    said: () => listener.said.mock.calls.map(([message]) => message),
    /** Sends frames and waits until the server has read them. */
    tell: async (...frames: Buffer[]) => {
      const heard = new Promise<void>((done) => void listener.heard.mockImplementationOnce(done))
      client.socket.write(Buffer.concat(frames))
      await heard
    },
    [Symbol.asyncDispose]: async () => {
      client[Symbol.dispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

function closing(code: number, reason: Buffer | string = ''): Buffer {
  const bytes = Buffer.from([code >> 8, code & 0xff])
  return clientFrame(CLOSE, Buffer.concat([bytes, Buffer.from(reason)]))
}

/** A closing frame of the server, by its code; null: without one. */
const closed = (code: number | null) => ({ first: LAST | CLOSE, payload: code })

/** A frame of the server: its text, or the code it closes with. */
function seen(frame: ServerFrame | null) {
  if (!frame) return null
  const { first, payload } = frame
  if (first !== (LAST | CLOSE)) return { first, payload: payload.toString() }
  return closed(payload.length === 0 ? null : payload.readUInt16BE())
}

/** Lets what is to happen at once happen. */
const aTurn = () => new Promise((resolve) => void setImmediate(resolve))

describe('a connection', () => {
  test('tells what is said, and that something was heard before it', async () => {
    await using desk = await connected()
    const all = Buffer.concat([clientFrame(TEXT, 'satu'), clientFrame(TEXT, 'dua'), clientFrame(2)])
    for (const piece of [...cutAt(all, [8, 13]), clientFrame(PING)]) {
      await new Promise((sent) => desk.client.socket.write(piece, sent))
    }
    await desk.client.next()
    expect(desk.said()).toEqual(['satu', 'dua', null])
    expect(desk.listener.heard).toHaveBeenCalledTimes(4)
    const [heard = 0, said = 0] = [desk.listener.heard, desk.listener.said].map(
      ({ mock }) => mock.invocationCallOrder[0],
    )
    expect(heard).toBeLessThan(said)
  })

  test('has all that came with the request, also half a frame of it', async () => {
    const [start, end] = cutAt(
      Buffer.concat([clientFrame(TEXT, 'satu'), clientFrame(TEXT, 'dua')]),
      [15],
    )
    await using desk = await connected(start)
    expect(desk.said()).toEqual(['satu'])
    await desk.tell(end ?? Buffer.alloc(0))
    expect(desk.said()).toEqual(['satu', 'dua'])
  })

  test('answers a ping with its payload, also between the parts of a message', async () => {
    await using desk = await connected()
    for (const payload of ['', 'masih?', 'x'.repeat(125)]) {
      const parts = [clientFrame(TEXT, 'Ha', { isLast: false }), clientFrame(0, 'lo')] as const
      desk.client.socket.write(Buffer.concat([parts[0], clientFrame(PING, payload), parts[1]]))
      expect(seen(await desk.client.next())).toEqual({ first: LAST | PONG, payload })
    }
    expect(desk.said()).toEqual(['Halo', 'Halo', 'Halo'])
  })

  test('sends text and asks for a sign of life', async () => {
    await using desk = await connected()
    for (const text of ['', 'Halo, é 🗳', 'x'.repeat(125), 'x'.repeat(126), 'x'.repeat(70_000)]) {
      desk.connection.send(text)
      expect(seen(await desk.client.next())).toEqual({ first: LAST | TEXT, payload: text })
    }
    desk.connection.ping()
    expect((await desk.client.next())?.first).toBe(LAST | PING)
    await desk.tell(clientFrame(PONG))
    expect(desk.said()).toEqual([])
  })

  test('is told that all was read by the answer to the last ping, and by no other pong', async () => {
    await using desk = await connected()
    const read = vi.fn<() => void>()
    desk.connection.ping()
    const early = await desk.client.next()
    expect(desk.connection.unansweredFor(Date.now() + 5_000)).toBe(0)
    desk.connection.ask(read)
    desk.connection.ping()
    expect(desk.connection.unansweredFor(Date.now() + 5_000)).toBeGreaterThanOrEqual(5_000)
    const [asked, last] = [await desk.client.next(), await desk.client.next()]
    await desk.tell(clientFrame(PONG, early?.payload), clientFrame(PONG), clientFrame(PONG, 'lain'))
    expect(read).not.toHaveBeenCalled()
    // Whoever is asked twice may answer the second time only.
    expect(last?.payload).toEqual(asked?.payload)
    await desk.tell(clientFrame(PONG, last?.payload), clientFrame(PING))
    expect(read).toHaveBeenCalledOnce()
    await desk.tell(clientFrame(PONG, last?.payload))
    expect(read).toHaveBeenCalledOnce()
    expect(desk.connection.unansweredFor(Date.now() + 5_000)).toBe(0)
  })

  test('whose work fails tells who listens, and ends nothing else', async () => {
    await using desk = await connected()
    const failure = new RangeError('too deep')
    desk.listener.said.mockImplementationOnce(() => {
      throw failure
    })
    await desk.tell(clientFrame(TEXT, 'dalam'))
    expect(desk.listener.failed).toHaveBeenCalledExactlyOnceWith(failure)
    await desk.tell(clientFrame(TEXT, 'lagi'))
    expect(desk.said()).toEqual(['dalam', 'lagi'])
  })

  test('does not count the answer among what was heard, but all else', async () => {
    await using desk = await connected()
    const read = vi.fn<() => void>()
    for (let times = 1; times <= 3; times += 1) {
      desk.connection.ask(read)
      const asked = await desk.client.next()
      await desk.tell(clientFrame(PONG, asked?.payload), clientFrame(PONG, asked?.payload))
      expect([read, desk.listener.heard].map((each) => each.mock.calls.length)).toEqual([
        times,
        times,
      ])
    }
  })
})

describe('a client that closes', () => {
  test.each([1000, 1001, 1011, 1014, 3000, 4999])(
    'with %d is answered so, and the server ends first',
    async (code) => {
      await using desk = await connected()
      desk.client.socket.write(Buffer.concat([closing(code, 'Sudah é'), clientFrame(TEXT, 'lagi')]))
      expect((await desk.client.rest()).map(seen)).toEqual([closed(code)])
      expect(desk.client.socket.writableEnded).toBe(false)
      expect(desk.connection.isOpen).toBe(false)
      expect(desk.listener.gone).not.toHaveBeenCalled()
      desk.client.socket.end()
      await desk.connection.whenGone()
      expect(desk.listener.gone).toHaveBeenCalledOnce()
      expect(desk.said()).toEqual([])
    },
  )

  test('without a code is answered without one', async () => {
    await using desk = await connected()
    desk.client.socket.write(clientFrame(CLOSE))
    expect((await desk.client.rest()).map(seen)).toEqual([closed(null)])
  })

  test.each([
    ['half a code', 1002, clientFrame(CLOSE, 'x')],
    ...[0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535].map(
      (code): [string, number, Buffer] => {
        return [`${code}`, 1002, closing(code)]
      },
    ),
    ['a reason that is not text', 1007, closing(1000, Buffer.from([0xc3]))],
  ] as [string, number, Buffer][])('with %s breaks the rules: %d', async (_, code, frame) => {
    await using desk = await connected()
    desk.client.socket.write(frame)
    expect((await desk.client.rest()).map(seen)).toEqual([closed(code)])
  })

  test('by leaving is gone, once', async () => {
    await using desk = await connected()
    desk.client.socket.end(clientFrame(TEXT, 'Halo'))
    expect((await desk.client.rest()).map(seen)).toEqual([closed(null)])
    await desk.connection.whenGone()
    await aTurn()
    expect(desk.said()).toEqual(['Halo'])
    expect(desk.listener.gone).toHaveBeenCalledOnce()
  })

  test('by vanishing is gone, once, also in the middle of a frame', async () => {
    await using desk = await connected()
    await desk.tell(clientFrame(PING), clientFrame(TEXT, 'Halo').subarray(0, -1))
    desk.connection.send('x'.repeat(1_000_000))
    desk.client.socket.resetAndDestroy()
    await desk.connection.whenGone()
    await aTurn()
    expect(desk.listener.gone).toHaveBeenCalledOnce()
    expect(desk.said()).toEqual([])
    await desk.connection.whenGone()
  })
})

describe('a client that breaks the rules', () => {
  test.each([
    ['is not masked', 1002, clientFrame(TEXT, 'Halo', { mask: null })],
    ['goes on with nothing', 1002, clientFrame(0, 'Halo')],
    ['is deflated', 1002, clientFrame(TEXT, 'Halo', { isDeflated: true })],
    ['is not UTF-8', 1007, clientFrame(TEXT, Buffer.from([0xff]))],
    ['is too long', 1009, clientFrame(TEXT, Buffer.alloc(65_537))],
  ])('by a frame that %s is told %d, and not listened to any more', async (_, code, bad) => {
    await using desk = await connected()
    const [before, after] = [clientFrame(TEXT, 'sebelum'), clientFrame(TEXT, 'sesudah')]
    desk.client.socket.write(Buffer.concat([before, bad, after, closing(1000)]))
    expect((await desk.client.rest()).map(seen)).toEqual([closed(code)])
    desk.client.socket.end(after)
    await desk.connection.whenGone()
    expect(desk.said()).toEqual(['sebelum'])
    expect(desk.listener.gone).toHaveBeenCalledOnce()
  })
})

describe('a client that is sent away', () => {
  test('is told why; nothing is done of what it says after, and nothing is sent to it', async () => {
    await using desk = await connected()
    desk.connection.close(4001, 'Terlalu banyak')
    desk.connection.close(4002)
    desk.connection.send('Halo')
    desk.connection.ping()
    desk.client.socket.write(Buffer.concat([clientFrame(TEXT, 'lagi'), clientFrame(PING)]))
    const said = await desk.client.next()
    expect(said?.payload.subarray(2).toString()).toBe('Terlalu banyak')
    expect(seen(said)).toEqual(closed(4001))
    desk.client.socket.write(Buffer.concat([clientFrame(TEXT, 'lagi'), closing(4001)]))
    expect(await desk.client.rest()).toEqual([])
    desk.client.socket.end()
    await desk.connection.whenGone()
    expect(desk.said()).toEqual([])
    expect(desk.listener.heard).not.toHaveBeenCalled()
    expect(desk.listener.gone).toHaveBeenCalledOnce()
  })

  test('while it is heard is not listened to', async () => {
    await using desk = await connected()
    desk.listener.heard.mockImplementationOnce(() => desk.connection.close(4001))
    desk.client.socket.write(Buffer.concat([clientFrame(TEXT, 'Halo'), closing(1000)]))
    expect((await desk.client.rest()).map(seen)).toEqual([closed(4001)])
    expect(desk.said()).toEqual([])
  })

  test('and breaks the rules is told nothing more', async () => {
    await using desk = await connected()
    desk.connection.close(4001)
    desk.client.socket.write(clientFrame(TEXT, 'Halo', { mask: null }))
    expect((await desk.client.rest()).map(seen)).toEqual([closed(4001)])
  })

  test.each([
    ['does not answer', []],
    ['answers and stays', [closing(1001)]],
  ])('and %s is cut off after two seconds', async (_, answer) => {
    await using desk = await connected()
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    desk.connection.close(1001)
    await desk.client.next()
    for (const each of answer) {
      desk.client.socket.write(each)
      expect(await desk.client.next()).toBeNull()
    }
    vi.advanceTimersByTime(1_999)
    await aTurn()
    expect(desk.connection.bytes.destroyed).toBe(false)
    vi.advanceTimersByTime(1)
    expect(desk.connection.bytes.destroyed).toBe(true)
    await desk.connection.whenGone()
    expect(desk.listener.gone).toHaveBeenCalledOnce()
  })
})
