import { describe, expect, test } from 'vitest'
import { ask, submit } from '../support/ask.ts'
import { sirekapFile } from '../support/builders/sirekap.ts'
import { COUNT_SUBSCRIPTION, followBySse, followByWebSocket } from '../support/count-stream.ts'
import { startHub } from '../support/hub-process.ts'
import { RawSocket } from '../support/raw-socket.ts'

const env = { PANTAU_PUBLIC_FIGURES: 'yes' }
const payload = { query: COUNT_SUBSCRIPTION, variables: { within: '35', level: 'PROVINCE' } }

describe('a hub that is told to stop', () => {
  test('ends within ten seconds and sends its screens away with 4100, their subscriptions not completed', async () => {
    await using hub = await startHub({ env })
    const sockets = Array.from({ length: 20 }, () => new RawSocket(hub.url))
    for (const socket of sockets) {
      await socket.init()
      await socket.send({ type: 'subscribe', id: 'a', payload })
      expect(await socket.next()).toMatchObject({ type: 'next' })
    }
    await using stream = followBySse(hub.url)
    await stream.next()

    const toldAt = performance.now()
    expect(await hub.kill('SIGTERM')).toBe(0)
    expect(performance.now() - toldAt).toBeLessThan(10_000)
    for (const socket of sockets) {
      // `complete` would tell a client that there is nothing to come back for.
      expect(await socket.next()).toBeNull()
      expect((await socket.closed).code).toBe(4100)
    }
    await expect(stream.next()).rejects.not.toThrow('the stream is complete')
  })

  test('does not wait for a screen that does not answer any more', async () => {
    await using hub = await startHub({ env })
    using socket = new RawSocket(hub.url)
    await socket.init()
    socket.pause()
    const toldAt = performance.now()
    expect(await hub.kill('SIGTERM')).toBe(0)
    expect(performance.now() - toldAt).toBeLessThan(10_000)
  })

  test('has recorded all it acknowledged, and its screens go on where they were', async () => {
    await using hub = await startHub({ env })
    const token = await hub.adminToken()
    const screen = followByWebSocket(hub.url)
    const { cursor, epoch } = await screen.next()
    const acknowledged = await submit(hub.url, token, '3578.json', sirekapFile({ published: 2 }))
    expect(acknowledged.data?.submitPublicCount.accepted).toBe(1)
    await hub.restart()

    const { data } = await ask<object>(hub.url, '{ hub { epoch seq } }')
    expect(data).toEqual({ hub: { epoch, seq: 2 } })
    await using resumed = followByWebSocket(hub.url, { after: cursor })
    const frame = await resumed.next()
    expect(frame).toMatchObject({ kind: 'RESUMED', seq: 2 })
    expect(frame.areas.map(({ code }) => code)).toEqual(['35.78'])
  })
})
