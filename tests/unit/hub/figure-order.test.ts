import { expect, test } from 'vitest'
import { isMoving } from '../../../server/src/domain/public-count.ts'
import type { FigureFrame } from '../../../server/src/hub/frame.ts'
import { FigureCourse } from '../../../server/src/hub/figure-course.ts'
import { Fleet } from '../../../server/src/hub/fleet.ts'
import { Subscriber } from '../../../server/src/hub/subscriber.ts'
import type { Scope, Standing } from '../../../server/src/hub/topic.ts'
import { randomFor, type Random } from '../../../server/src/rehearsal/random.ts'
import { wib } from '../../support/builders/clock.ts'
import { count } from '../../support/builders/public-count.ts'
import { anyone, STALL_MINUTES, type Wall, wall } from './wall.ts'

const MINUTE = 60_000
const counted = ['35', '35.22', '35.22.01', '35.78', '35.78.01', '35.78.02']
const scopes: Omit<Scope, 'topic'>[] = [
  { within: '35', level: 'PROVINCE' },
  { within: '35', level: 'REGENCY' },
  { within: '35', level: 'DISTRICT' },
  { within: '35.78', level: 'DISTRICT' },
]

/** What a screen shows of one area: the count, and whether it moves. */
type Shown = Map<string, string>

/** Somebody who reads when they like, loses the connection, and comes back with their cursor. */
interface Reader {
  scope: Scope
  subscriber: Subscriber<FigureFrame>
  last: FigureFrame | null
  /** A frame that is asked for and has not come. */
  asked: Promise<unknown> | null
  shown: Shown
}

for (let seed = 1; seed <= 12; seed += 1) {
  test(`screens of any pace end on the hub's own figures (seed ${seed})`, async () => {
    await using hub = await wall()
    const random = randomFor(seed, 'screens')
    // Those of a scope travel together as long as they keep up.
    const fleet = new Fleet<FigureFrame>()
    const readers = Array.from({ length: 3 }, () => scopes)
      .flat()
      .map((scope) => readerOf(hub, fleet, { ...scope, topic: hub.topic }, null))
    for (let tick = 1; tick <= 60; tick += 1) {
      for (let each = Math.floor(random() * 4); each > 0; each -= 1) await happen(hub, random, tick)
      hub.clock.pass(random() < 0.1 ? 70 * MINUTE : 250)
      // All tick together, as those of a hub do.
      const beat = hub.source.standing()
      for (const reader of readers) await live(hub, fleet, reader, beat, random)
    }
    const beat = hub.source.standing()
    for (const reader of readers) {
      await read(reader, beat)
      await read(reader, beat)
      expect(reader.shown).toEqual(figuresOf(hub, reader.scope))
    }
  })
}

/** A count grows somewhere, or something else is recorded. */
async function happen(hub: Wall, random: Random, tick: number): Promise<void> {
  if (random() < 0.2) {
    return void (await hub.journal.record([{ type: 'else.happened', data: {}, actor: 'else' }]))
  }
  const area = counted[Math.floor(random() * counted.length)] ?? '35'
  const stampedAt = wib('27 12:00') + tick * 1_000 + Math.floor(random() * 1_000)
  await hub.take(count({ area, stationsPublished: Math.floor(random() * 9), stampedAt }))
}

/** A tick in the life of a screen. */
async function live(
  hub: Wall,
  fleet: Fleet<FigureFrame>,
  reader: Reader,
  beat: Standing,
  random: Random,
): Promise<void> {
  const mood = random()
  if (mood < 0.3) return
  if (mood < 0.4) {
    await reader.subscriber.return()
    const back = readerOf(hub, fleet, reader.scope, reader.last?.cursor ?? null)
    return void Object.assign(reader, { ...back, last: reader.last, shown: reader.shown })
  }
  await read(reader, beat)
  // Who was given the newest frame shows what the hub has: no area was left out of any frame.
  const { seq, asOf } = reader.last ?? {}
  const newest = seq === beat.seq && asOf === beat.at
  expect(reader.shown).toEqual(newest ? figuresOf(hub, reader.scope) : reader.shown)
}

/** Reads what is there at once and what a tick brings. */
async function read(reader: Reader, beat: Standing): Promise<void> {
  reader.asked ??= reader.subscriber.next().then(({ value }) => take(reader, value))
  reader.subscriber.tick(beat)
  await Promise.race([reader.asked, new Promise((resolve) => setImmediate(resolve))])
}

function readerOf(
  hub: Wall,
  fleet: Fleet<FigureFrame>,
  scope: Scope,
  after: string | null,
): Reader {
  const course = FigureCourse.from(hub.source, scope, { after, heartbeatMs: 60_000 })
  const subscriber = new Subscriber(fleet, course, anyone)
  return { scope, subscriber, last: null, asked: null, shown: new Map() }
}

function take(reader: Reader, frame: FigureFrame | undefined): void {
  reader.asked = null
  if (!frame) return
  const { kind, seq, asOf, areas } = frame
  expect(kind).not.toBe('RESYNC')
  if (reader.last) {
    expect(seq).toBeGreaterThanOrEqual(reader.last.seq)
    expect(asOf).toBeGreaterThanOrEqual(reader.last.asOf)
  } else expect(kind).toBe('SNAPSHOT')
  reader.last = frame
  if (kind === 'SNAPSHOT') reader.shown.clear()
  for (const view of areas) {
    expect([view.seq, view.asOf]).toEqual([seq, asOf])
    reader.shown.set(view.code, shownOf(view))
  }
}

function figuresOf({ source }: Wall, scope: Scope): Shown {
  const frame = source.frame('SNAPSHOT', source.all(scope), source.standing())
  return new Map(frame.areas.map((view) => [view.code, shownOf(view)]))
}

function shownOf({ publicCounts, asOf }: FigureFrame['areas'][number]): string {
  const governor = publicCounts.get('governor')
  if (!governor) return 'no count'
  const { stationsPublished, stampedAt } = governor
  return `${stationsPublished} ${stampedAt} ${isMoving(governor, asOf, STALL_MINUTES)}`
}
