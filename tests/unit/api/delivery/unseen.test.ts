import { PassThrough } from 'node:stream'
import { setImmediate as turnEnded } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { Outlet, Turn } from '../../../../server/src/api/delivery/outlet.ts'

const KIB = 1024

/** A reader whose network takes all there is, however little of it they read. */
function reader() {
  const asked: (() => void)[] = []
  const network = new PassThrough({ highWaterMark: 100_000 * KIB })
  const wire = { bytes: network, isOpen: () => true, ask: (seen: () => void) => asked.push(seen) }
  const outlet = new Outlet(wire, new Turn(), 512 * KIB)
  const sends = async (kib: number, large = kib * KIB): Promise<void> => {
    outlet.send([Buffer.from('a frame')], large)
    await turnEnded()
  }
  return { asked, outlet, network, sends }
}

test('who is sent large messages is asked how far they read, behind what they were sent', async () => {
  const { asked, network, outlet, sends } = reader()
  await sends(1_023)
  expect(asked).toHaveLength(0)
  outlet.send([Buffer.from('the last')], KIB)
  expect(asked).toHaveLength(0)
  await turnEnded()
  expect(asked).toHaveLength(1)
  expect(String(network.read())).toBe('a framethe last')
})

test('who does not say that they read is given no more, until they do', async () => {
  const { asked, outlet, sends } = reader()
  const ready = vi.fn<() => void>()
  await sends(2_047)
  expect(outlet.ready).toBe(true)
  await sends(1)
  expect([outlet.ready, asked.length]).toEqual([false, 1])
  outlet.whenReady(ready)
  asked[0]?.()
  expect(ready).toHaveBeenCalledOnce()
  expect(outlet.ready).toBe(true)
})

test('what was sent after they were asked is asked for next, when it is much', async () => {
  const { asked, outlet, sends } = reader()
  await sends(1_100)
  await sends(2_047)
  expect([outlet.ready, asked.length]).toEqual([false, 1])
  asked[0]?.()
  expect([outlet.ready, asked.length]).toEqual([true, 2])
  asked[1]?.()
  await sends(1_023)
  expect(asked).toHaveLength(2)
})

test('what still waits for the end of the turn is not asked for, and not seen', async () => {
  const { asked, outlet, sends } = reader()
  await sends(1_024)
  outlet.send([Buffer.from('a frame')], 2_047 * KIB)
  // The answer comes before the turn ends.
  asked[0]?.()
  expect(asked).toHaveLength(1)
  await turnEnded()
  expect(asked).toHaveLength(2)
  await sends(1)
  expect(outlet.ready).toBe(false)
  asked[1]?.()
  expect(outlet.ready).toBe(true)
})

test('nobody is asked about small messages, however many', async () => {
  const { asked, outlet, sends } = reader()
  for (let sent = 0; sent < 1_000; sent += 1) await sends(3, 0)
  expect([outlet.ready, asked.length]).toEqual([true, 0])
})

test('an event stream cannot be asked, and is given what its network takes', async () => {
  const network = new PassThrough({ highWaterMark: 100_000 * KIB })
  const outlet = new Outlet({ bytes: network, isOpen: () => true }, new Turn(), 512 * KIB)
  outlet.send([Buffer.from('a frame')], 4_000 * KIB)
  await turnEnded()
  expect(outlet.ready).toBe(true)
})
