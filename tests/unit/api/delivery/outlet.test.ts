import { Duplex, PassThrough } from 'node:stream'
import { setImmediate as turnEnded } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { Outlet, Turn } from '../../../../server/src/api/delivery/outlet.ts'

/** A socket that notes what reaches it, write by write, and takes it up when it is told to. */
function socket() {
  const writes: string[][] = []
  let take: (() => void) | null = null
  const hold = (parts: Buffer[], done: () => void): void => {
    writes.push(parts.map(String))
    take = done
  }
  const duplex = new Duplex({
    highWaterMark: 10,
    read: () => undefined,
    write: (part: Buffer, _, done) => hold([part], done),
    writev: (parts, done) =>
      hold(
        parts.map(({ chunk }) => chunk as Buffer),
        done,
      ),
  })
  return { duplex, writes, take: () => take?.() }
}

const wire = (duplex: Duplex, isOpen = () => true) => ({ bytes: duplex, isOpen })

const bytes = (...texts: string[]): Buffer[] => texts.map((text) => Buffer.from(text))

test('what is sent in one turn leaves in one write, in order', async () => {
  const { duplex, writes } = socket()
  const outlet = new Outlet(wire(duplex), new Turn(), 1_000)
  outlet.send(bytes('a'))
  outlet.send(bytes('b', 'c'))
  expect(writes).toEqual([])
  await turnEnded()
  expect(writes).toEqual([['a', 'b', 'c']])
})

test('what must go first is sent at once', async () => {
  const { duplex, writes } = socket()
  const outlet = new Outlet(wire(duplex), new Turn(), 1_000)
  outlet.send(bytes('a'))
  outlet.flush()
  expect(writes).toEqual([['a']])
  await turnEnded()
  expect(writes).toEqual([['a']])
})

test('a reader that does not keep up is not ready, and says when it is again', async () => {
  const { duplex, take } = socket()
  const outlet = new Outlet(wire(duplex), new Turn(), 20)
  outlet.send(bytes('x'.repeat(30)))
  await turnEnded()
  expect([outlet.ready, outlet.backlog]).toEqual([false, 30])
  const ready = new Promise<void>((resolve) => outlet.whenReady(resolve))
  take()
  await ready
  expect(outlet.ready).toBe(true)
})

test('nothing is written to a socket that is gone, and who waits for it is told', async () => {
  const { duplex, writes } = socket()
  const outlet = new Outlet(wire(duplex), new Turn(), 1_000)
  const gone = new Promise<void>((resolve) => outlet.whenReady(resolve))
  outlet.send(bytes('a'))
  duplex.destroy()
  await gone
  await turnEnded()
  expect(writes).toEqual([])
})

test('what was sent in this turn counts as waiting, so that one turn cannot fill the memory', async () => {
  const { duplex, take } = socket()
  const outlet = new Outlet(wire(duplex), new Turn(), 20)
  outlet.send(bytes('x'.repeat(15)))
  expect(outlet.ready).toBe(true)
  outlet.send(bytes('x'.repeat(15)))
  expect([outlet.ready, outlet.backlog]).toEqual([false, 30])
  take()
  await turnEnded()
  expect(outlet.backlog).toBe(30)
})

test('who waited only for the end of the turn goes on after it, without any drain', async () => {
  const duplex = new PassThrough({ highWaterMark: 1_000 })
  duplex.resume()
  const outlet = new Outlet(wire(duplex), new Turn(), 20)
  outlet.send(bytes('x'.repeat(30)))
  const ready = vi.fn<() => void>()
  outlet.whenReady(ready)
  await turnEnded()
  await turnEnded()
  expect(ready).toHaveBeenCalledTimes(1)
})

test('nothing follows the closing frame: a browser would take it for a broken connection', async () => {
  const { duplex, writes } = socket()
  let open = true
  const outlet = new Outlet(
    wire(duplex, () => open),
    new Turn(),
    1_000,
  )
  outlet.send(bytes('a'))
  open = false
  await turnEnded()
  expect(writes).toEqual([])
})

test('what many are sent alike in one turn leaves as one piece, what differs as it is', async () => {
  const [one, two, three, other] = [socket(), socket(), socket(), socket()]
  const turn = new Turn()
  const [shared, own] = [bytes('a', 'b'), bytes('c')]
  for (const { duplex } of [one, two, three]) new Outlet(wire(duplex), turn, 1_000).send(shared)
  const outlet = new Outlet(wire(other.duplex), turn, 1_000)
  outlet.send(shared.slice(0, 1))
  outlet.send(own)
  await turnEnded()
  expect([one.writes, two.writes, three.writes]).toEqual([[['a', 'b']], [['ab']], [['ab']]])
  expect(other.writes).toEqual([['a', 'c']])
})
