import { describe, expect, test } from 'vitest'
import { follow } from '../../../../wallboard/src/feed/follow.ts'
import { fold, nothingYet } from '../../../../wallboard/src/feed/frames.ts'
import type { AreaCount } from '../../../../wallboard/src/feed/index.ts'
import type { FeedState, Frame } from '../../../../wallboard/src/feed/frames.ts'
import { count } from '../../../../wallboard/src/gallery/public-count.ts'
import { fakePort, fakeTimers, frame } from './fake-port.ts'

function wall() {
  const port = fakePort()
  const timers = fakeTimers()
  const seen = {
    state: nothingYet as FeedState<AreaCount>,
    refused: false,
    waits: [] as [string, number][],
  }
  const stop = follow<FeedState<AreaCount>, Frame<AreaCount>>({
    open: (after, sink) => port.open({ within: '35', level: 'DISTRICT' }, after, sink),
    begin: nothingYet,
    fold,
    timers,
    random: () => 1,
    onFrame: (state) => (seen.state = state),
    onRefused: () => (seen.refused = true),
    onWait: (why, pause) => seen.waits.push([why, pause]),
  })
  const hub = () => {
    const opening = port.openings.at(-1)
    if (!opening) throw new Error('nothing is open')
    return opening
  }
  const published = () =>
    [...seen.state.areas.values()].map((area) => area.publicCount?.stationsPublished ?? null)
  return { port, timers, seen, stop, hub, published }
}

const snapshot = frame({
  kind: 'SNAPSHOT',
  seq: 5,
  areas: [count('35.29.23', { published: 3 }), count('35.27.10', { published: 34 })],
})

describe('a wall that follows the public count', () => {
  test('asks for everything first, without a cursor', () => {
    const { hub } = wall()
    expect(hub().after).toBeNull()
    expect(hub().topic).toEqual({ within: '35', level: 'DISTRICT' })
  })

  test('shows the changed district and keeps the others', () => {
    const { hub, published } = wall()
    hub().sink.frame(snapshot)
    const changed = [count('35.27.10', { published: 36 })]
    hub().sink.frame(frame({ kind: 'CHANGES', seq: 6, areas: changed }))
    expect(published()).toEqual([3, 36])
  })

  test('that was offline resumes after its cursor without a gap', () => {
    const { hub, timers, published, port } = wall()
    hub().sink.frame(snapshot)
    hub().sink.frame(frame({ kind: 'HEARTBEAT', seq: 7 }))
    hub().sink.ended('LOST')
    expect(published()).toEqual([3, 34])
    timers.pass(500)
    expect(port.openings).toHaveLength(2)
    expect(hub().after).toBe('cursor-7')
    const missed = [count('35.29.23', { published: 8 })]
    hub().sink.frame(frame({ kind: 'RESUMED', seq: 9, areas: missed }))
    expect(published()).toEqual([8, 34])
  })

  test('whose cursor cannot be served keeps the old figures until the snapshot replaces them all', () => {
    const { hub, timers, published, seen } = wall()
    hub().sink.frame(snapshot)
    hub().sink.ended('LOST')
    timers.pass(500)
    hub().sink.frame(frame({ kind: 'RESYNC', epoch: 'e2', seq: 2 }))
    expect(published()).toEqual([3, 34])
    expect(seen.state.cursor).toBeNull()
    const areas = [count('35.01.01', { published: 1 })]
    hub().sink.frame(frame({ kind: 'SNAPSHOT', epoch: 'e2', seq: 2, areas }))
    expect([...seen.state.areas.keys()]).toEqual(['35.01.01'])
    expect(seen.state.epoch).toBe('e2')
  })

  test('does not mix figures of another journal: it asks for everything again', () => {
    const { hub, timers, published, port } = wall()
    hub().sink.frame(snapshot)
    const foreign = [count('35.29.23', { published: 50 })]
    hub().sink.frame(frame({ kind: 'CHANGES', epoch: 'e2', seq: 6, areas: foreign }))
    expect(published()).toEqual([3, 34])
    timers.pass(500)
    expect(port.openings).toHaveLength(2)
    expect(port.openings[0]?.closed).toBe(true)
    expect(hub().after).toBeNull()
  })

  test('waits longer each time that the hub is not there, and at most five seconds', () => {
    const { hub, timers, port } = wall()
    const waits = Array.from({ length: 8 }, () => {
      const from = timers.now()
      const before = port.openings.length
      hub().sink.ended('LOST')
      while (port.openings.length === before) timers.pass(100)
      return timers.now() - from
    })
    expect(waits).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000, 5000])
  })

  test('begins with the short wait again once a frame has come', () => {
    const { hub, timers, port } = wall()
    hub().sink.ended('LOST')
    timers.pass(500)
    hub().sink.ended('LOST')
    timers.pass(1000)
    hub().sink.frame(snapshot)
    hub().sink.ended('LOST')
    timers.pass(500)
    expect(port.openings).toHaveLength(4)
  })

  test('that the hub puts off comes back slowly, ever more so, and says what it waits for', () => {
    const { hub, timers, port, seen } = wall()
    const waits = Array.from({ length: 4 }, () => {
      const from = timers.now()
      const before = port.openings.length
      hub().sink.ended('CROWDED')
      while (port.openings.length === before) timers.pass(1_000)
      return timers.now() - from
    })
    expect(waits).toEqual([90_000, 180_000, 360_000, 360_000])
    expect(seen.waits).toEqual(waits.map((pause) => ['CROWDED', pause]))
  })

  test('that was put off and then loses the hub comes back as soon as from any loss', () => {
    const { hub, timers, port, seen } = wall()
    hub().sink.ended('FAILING')
    timers.pass(90_000)
    hub().sink.ended('LOST')
    timers.pass(500)
    expect(port.openings).toHaveLength(3)
    expect(seen.waits.map(([why]) => why)).toEqual(['FAILING', 'LOST'])
  })

  test('that is refused says so and does not ask again', () => {
    const { hub, timers, port, seen } = wall()
    hub().sink.ended('REFUSED')
    timers.pass(60_000)
    expect(seen.refused).toBe(true)
    expect(port.openings).toHaveLength(1)
  })

  test('that is taken down closes what it opened and never comes back', () => {
    const { hub, timers, port, stop } = wall()
    hub().sink.frame(snapshot)
    stop()
    expect(hub().closed).toBe(true)
    hub().sink.ended('LOST')
    timers.pass(60_000)
    expect(port.openings).toHaveLength(1)
  })
})
