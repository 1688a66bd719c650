import { describe, expect, test, vi } from 'vitest'
import { HubError } from '../../../server/src/domain/errors.ts'
import { encodeCursor } from '../../../server/src/journal/position.ts'
import { wib } from '../../support/builders/clock.ts'
import { count } from '../../support/builders/public-count.ts'
import { wall } from './wall.ts'

const MINUTE = 60_000

describe('a screen that subscribes', () => {
  test('gets every area of its level first, those without a count too', async () => {
    await using hub = await wall()
    await hub.take(count())
    const frame = await hub.reader().read()
    expect(frame).toMatchObject({ kind: 'SNAPSHOT', seq: 1, asOf: wib('27 19:00') })
    expect(frame?.areas.map(({ code, publicCounts }) => [code, publicCounts.size])).toEqual([
      ['35.22', 0],
      ['35.78', 1],
    ])
  })

  test('then gets the areas that changed, at its own level and inside its own area only', async () => {
    await using hub = await wall()
    const reader = hub.reader({ within: '35.78', level: 'DISTRICT' })
    await reader.read()
    await hub.take(count(), count({ area: '35.22.01' }), count({ area: '35.78.02' }))
    const frame = await reader.read()
    expect(frame).toMatchObject({ kind: 'CHANGES', seq: 3 })
    expect(frame?.areas.map(({ code }) => code)).toEqual(['35.78.02'])
  })

  test('gets nothing while nothing changes', async () => {
    await using hub = await wall()
    const reader = hub.reader()
    await reader.read()
    expect(await reader.read()).toBeNull()
  })

  test('gets a heartbeat when it was silent for long enough', async () => {
    await using hub = await wall()
    const reader = hub.reader({ heartbeatMs: 0 })
    await reader.read()
    hub.clock.pass(5_000)
    const frame = await reader.read()
    expect(frame).toMatchObject({ kind: 'HEARTBEAT', areas: [], asOf: wib('27 19:00') + 5_000 })
  })

  test('that reads slowly gets one frame of the newest figures, and nothing is left out', async () => {
    await using hub = await wall()
    const slow = hub.reader()
    await slow.read()
    for (let published = 1; published <= 9; published += 1) {
      const stampedAt = wib('27 19:30') + published
      await hub.take(count({ stationsPublished: published, stampedAt }))
      slow.subscriber.tick()
    }
    await hub.take(count({ area: '35.22' }))
    const frame = await slow.read()
    expect(frame).toMatchObject({ kind: 'CHANGES', seq: 10 })
    const counts = frame?.areas.map(({ publicCounts }) => publicCounts.get('governor'))
    expect(counts?.map((each) => each?.stationsPublished)).toEqual([4, 9])
    expect(await slow.read()).toBeNull()
  })

  test('holds a frame that stays what it was, however late it looks', async () => {
    await using hub = await wall()
    await hub.take(count())
    const frame = await hub.reader().read()
    await hub.take(count({ stationsPublished: 9, stampedAt: wib('27 21:00') }))
    expect(frame?.areas[1]?.publicCounts.get('governor')?.stationsPublished).toBe(4)
  })
})

test('a screen whose first frame is younger than the tick is not taken back to it', async () => {
  await using hub = await wall()
  const beat = hub.source.standing()
  hub.clock.pass(100)
  await hub.take(count())
  const { subscriber } = hub.reader({ heartbeatMs: 0 })
  expect((await subscriber.next()).value).toMatchObject({ seq: 1 })
  const next = subscriber.next()
  subscriber.tick(beat)
  hub.clock.pass(100)
  subscriber.tick()
  expect((await next).value).toMatchObject({ kind: 'HEARTBEAT', seq: 1, asOf: beat.at + 200 })
})

describe('a screen that comes back', () => {
  test('resumes behind its cursor with the areas that changed, and no others', async () => {
    await using hub = await wall()
    await hub.take(count())
    const before = await hub.reader().read()
    await hub.take(count({ area: '35.22' }))
    const frame = await hub.reader({ after: before!.cursor }).read()
    expect(frame).toMatchObject({ kind: 'RESUMED', seq: 2 })
    expect(frame?.areas.map(({ code }) => code)).toEqual(['35.22'])
  })

  test('is owed nothing when nothing changed, and goes on from there', async () => {
    await using hub = await wall()
    await hub.take(count())
    const before = await hub.reader().read()
    const reader = hub.reader({ after: before!.cursor })
    expect(await reader.read()).toMatchObject({ kind: 'RESUMED', areas: [] })
    await hub.take(count({ area: '35.22' }))
    expect(await reader.read()).toMatchObject({ kind: 'CHANGES', seq: 2 })
  })

  test.each(['garbage', 'future', 'another history', 'another entry'])(
    'with a cursor that is %s is told so, and begins with a snapshot',
    async (fault) => {
      await using hub = await wall()
      await hub.take(count())
      const here = hub.journal.position(1, hub.clock.now())
      const cursor = {
        garbage: 'gibberish',
        future: encodeCursor({ ...here, seq: 2 }),
        'another history': encodeCursor({ ...here, epoch: 'other' }),
        'another entry': encodeCursor({ ...here, mark: 'ffffffffffff' }),
      }[fault]!
      const reader = hub.reader({ after: cursor })
      expect(await reader.read()).toMatchObject({ kind: 'RESYNC', seq: 1, areas: [] })
      const snapshot = await reader.read()
      expect(snapshot?.kind).toBe('SNAPSHOT')
      expect(snapshot?.areas).toHaveLength(2)
      expect(await reader.read()).toBeNull()
    },
  )
})

describe('a count that stands still', () => {
  test('turns with time: its area comes in a frame although nothing was taken in', async () => {
    await using hub = await wall()
    await hub.take(count(), count({ area: '35.22', stationsPublished: 9 }))
    const reader = hub.reader()
    await reader.read()
    hub.clock.pass(60 * MINUTE - 1)
    expect(await reader.read()).toBeNull()
    hub.clock.pass(1)
    const frame = await reader.read()
    expect(frame).toMatchObject({ kind: 'CHANGES', seq: 2, asOf: wib('27 20:00') })
    expect(frame?.areas.map(({ code }) => code)).toEqual(['35.78'])
    hub.clock.pass(60 * MINUTE)
    expect(await reader.read()).toBeNull()
  })

  test('that turned while a screen was away is owed to it, once', async () => {
    await using hub = await wall()
    await hub.take(count())
    const before = await hub.reader().read()
    hub.clock.pass(60 * MINUTE)
    const resumed = await hub.reader({ after: before!.cursor }).read()
    expect(resumed).toMatchObject({ kind: 'RESUMED', seq: 1 })
    expect(resumed?.areas.map(({ code }) => code)).toEqual(['35.78'])
    const again = await hub.reader({ after: resumed!.cursor }).read()
    expect(again).toMatchObject({ kind: 'RESUMED', areas: [] })
  })

  test('that a heartbeat passed over is not owed a second time', async () => {
    await using hub = await wall()
    await hub.take(count())
    const reader = hub.reader({ heartbeatMs: 0 })
    await reader.read()
    hub.clock.pass(60 * MINUTE)
    expect((await reader.read())?.kind).toBe('CHANGES')
    expect((await reader.read())?.kind).toBe('HEARTBEAT')
  })
})

describe('a screen that may not read any more', () => {
  test('is sent away with the refusal before its next frame', async () => {
    await using hub = await wall()
    let ended = 0
    const state = { allowed: true }
    const permit = () => {
      if (!state.allowed) throw new HubError('FORBIDDEN', 'Not any more.')
    }
    const reader = hub.reader({ permit, onEnd: () => (ended += 1) })
    await reader.read()
    state.allowed = false
    await hub.take(count())
    await expect(reader.read()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(ended).toBe(1)
    expect(await reader.subscriber.next()).toEqual({ value: undefined, done: true })
  })

  test('is sent away although it does not read, and told why when it does', async () => {
    await using hub = await wall()
    const onEnd = vi.fn<() => void>()
    const state = { allowed: true }
    const permit = () => {
      if (!state.allowed) throw new HubError('FORBIDDEN', 'Not any more.')
    }
    const { subscriber } = hub.reader({ permit, onEnd })
    await subscriber.next()
    state.allowed = false
    subscriber.tick()
    expect(onEnd).toHaveBeenCalledTimes(1)
    await expect(subscriber.next()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await subscriber.next()).toEqual({ value: undefined, done: true })
  })

  test('gets no first frame either', async () => {
    await using hub = await wall()
    const permit = () => {
      throw new HubError('FORBIDDEN', 'Not you.')
    }
    await expect(hub.reader({ permit }).read()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

test('a screen that goes while it waits is let go, once', async () => {
  await using hub = await wall()
  let ended = 0
  const { subscriber } = hub.reader({ onEnd: () => (ended += 1) })
  await subscriber.next()
  const waiting = subscriber.next()
  await subscriber.return()
  await subscriber.return()
  expect(await waiting).toEqual({ value: undefined, done: true })
  expect(ended).toBe(1)
})
