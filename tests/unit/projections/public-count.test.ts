import { describe, expect, test } from 'vitest'
import type { PublicCountReport } from '../../../server/src/domain/public-count.ts'
import type { Projections } from '../../../server/src/projections/projections.ts'
import { randomFor } from '../../../server/src/rehearsal/random.ts'
import { wib } from '../../support/builders/clock.ts'
import { entries } from '../../support/builders/journal.ts'
import { count, naming } from '../../support/builders/public-count.ts'
import { shuffled } from '../../support/builders/shuffled.ts'
import { figuresAfter, figuresOf, named, noFigures, reported } from './figures.ts'

const areas = ['35', '35.78', '35.78.01']

/** Five stamps of three areas in two contests, a few of them lower than the one before. */
const evening: PublicCountReport[] = areas.flatMap((area) =>
  ['governor', 'regency:35.78'].flatMap((contest) =>
    [4, 6, 5, 7, 7].map((stationsPublished, step) =>
      count({ area, contest, stationsPublished, stampedAt: wib(`27 1${step}:00`) }),
    ),
  ),
)

/** The figures of every area, without when and where they came in. */
function totals({ publicCounts }: Projections) {
  return areas.flatMap((area) =>
    [...publicCounts.countsOf(area).values()]
      .map(({ changedAt: _at, seq: _seq, ...figures }) => figures)
      .toSorted((one, other) => (one.contest < other.contest ? -1 : 1)),
  )
}

describe('the public count', () => {
  test('comes to the same totals whatever the order of arrival and however often a report comes', () => {
    const inOrder = totals(figuresAfter(...evening))
    expect(inOrder).toHaveLength(6)
    const random = randomFor(2_024, 'arrival')
    for (let times = 0; times < 1_000; times += 1) {
      const twice = evening.filter(() => random() < 0.3)
      const arrived = shuffled([...evening, ...twice], random)
      expect(totals(figuresAfter(...arrived))).toEqual(inOrder)
    }
  })

  test('of an area is what the publisher says of it, never a sum of the level below', () => {
    const { publicCounts } = figuresAfter(count({ area: '35.78.01' }), count({ area: '35.78.02' }))
    expect(publicCounts.count('35.78', 'governor')).toBeUndefined()
  })

  test('changed when its figures did, not when only its stamp did', () => {
    const again = count({ stampedAt: wib('27 20:00') })
    const { publicCounts } = figuresAfter(count(), again)
    const [first] = entries({})
    expect(publicCounts.count('35.78', 'governor')).toMatchObject({
      changedAt: first!.at,
      stampedAt: wib('27 20:00'),
      seq: 2,
    })
  })

  test('is owed to who stood before its last change, and not to who has seen it', () => {
    const { publicCounts } = figuresAfter(count({ area: '35' }), count(), count({ area: '35' }))
    expect(publicCounts.changedSince(0).toSorted()).toEqual(['35', '35.78'])
    expect(publicCounts.changedSince(2)).toEqual(['35'])
    expect(publicCounts.changedSince(3)).toEqual([])
  })

  test('is owed again when its pairs are named, also after a restart from a checkpoint', () => {
    const journal = entries(reported(count({ area: '35' })), reported(count()), named(naming()))
    const figures = figuresOf(journal)
    expect(figures.publicCounts.changedSince(2).toSorted()).toEqual(['35', '35.78'])
    const restored = noFigures()
    restored.restore(JSON.parse(JSON.stringify(figures.save())))
    expect(restored.publicCounts.changedSince(2).toSorted()).toEqual(['35', '35.78'])
  })

  test('that is taken in after its pairs were named is owed from its own place', () => {
    const journal = entries(reported(count()), named(naming()), reported(count()))
    const restored = noFigures()
    restored.restore(JSON.parse(JSON.stringify(figuresOf(journal).save())))
    expect(restored.publicCounts.changedSince(2)).toEqual(['35.78'])
  })

  test('is held as it was by who asked for it before it changed', () => {
    const figures = figuresAfter(count())
    const held = figures.publicCounts.countsOf('35.78')
    figures.fold(entries({}, reported(count({ stationsPublished: 9 })))[1]!)
    expect(held.get('governor')?.stationsPublished).toBe(4)
  })

  test('stalls at one moment: after the one before and not after the one itself', () => {
    const { publicCounts } = figuresAfter(count(), count({ area: '35', stationsPublished: 9 }))
    const { at } = entries({})[0]!
    const stall = at + 60 * 60_000
    expect(publicCounts.stalledBetween(stall - 1, stall, 60)).toEqual(['35.78'])
    expect(publicCounts.stalledBetween(stall, stall + 1, 60)).toEqual([])
    expect(publicCounts.stalledBetween(0, stall - 1, 60)).toEqual([])
  })

  test('stalls all the same when nothing was about to before it came in', () => {
    const figures = figuresAfter(count({ area: '35' }))
    const { at } = entries({})[0]!
    const stall = at + 60 * 60_000
    expect(figures.publicCounts.stalledBetween(stall, stall + 10, 60)).toEqual([])
    figures.fold({ ...entries({}, reported(count()))[1]!, at: at + 5 })
    expect(figures.publicCounts.stalledBetween(stall + 1, stall + 6, 60)).toEqual(['35.78'])
    expect(figures.publicCounts.stalledBetween(stall - 1, stall + 6, 60)).toEqual(['35', '35.78'])
  })

  test.each([60, 30])(
    'stalls in time when it was looked for under other rules, %i minutes',
    (other) => {
      const { publicCounts } = figuresAfter(count())
      const { at } = entries({})[0]!
      const stall = (minutes: number) => at + minutes * 60_000
      expect(publicCounts.stalledBetween(at, at + 1, other)).toEqual([])
      expect(publicCounts.stalledBetween(stall(30) - 1, stall(30), 30)).toEqual(['35.78'])
      expect(publicCounts.stalledBetween(stall(60) - 1, stall(60), 60)).toEqual(['35.78'])
    },
  )
})
