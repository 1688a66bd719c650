import { describe, expect, test } from 'vitest'
import { takePublicCounts } from '../../../server/src/commands/public-count.ts'
import type { PublicCountReport } from '../../../server/src/domain/public-count.ts'
import { wib } from '../../support/builders/clock.ts'
import { count } from '../../support/builders/public-count.ts'
import { commandDesk, type CommandDesk } from './desk.ts'

const later = wib('27 20:00')
const earlier = wib('27 18:00')

function take({ view, journal }: CommandDesk, ...reports: PublicCountReport[]) {
  return takePublicCounts(reports, 'tester', view, journal)
}

function published({ projections }: CommandDesk, area = '35.78') {
  return projections.publicCounts.count(area, 'governor')?.stationsPublished
}

describe("the publisher's counts", () => {
  test('are recorded when nothing is known of their areas', async () => {
    await using desk = await commandDesk()
    const taken = await take(desk, count(), count({ area: '35.78.01' }))
    expect(taken).toEqual({ accepted: 2, unchanged: 0, older: 0 })
    expect(desk.journal.seq).toBe(2)
  })

  test('change nothing when they come again', async () => {
    await using desk = await commandDesk()
    await take(desk, count())
    expect(await take(desk, count())).toEqual({ accepted: 0, unchanged: 1, older: 0 })
    expect(desk.journal.seq).toBe(1)
  })

  test('are recorded under a later stamp even when no figure changed', async () => {
    await using desk = await commandDesk()
    await take(desk, count())
    expect((await take(desk, count({ stampedAt: later }))).accepted).toBe(1)
    expect(desk.projections.publicCounts.count('35.78', 'governor')?.stampedAt).toBe(later)
  })

  test('stay when an earlier stamp comes after a later one', async () => {
    await using desk = await commandDesk()
    await take(desk, count({ stationsPublished: 5 }))
    const taken = await take(desk, count({ stationsPublished: 3, stampedAt: earlier }))
    expect(taken).toEqual({ accepted: 0, unchanged: 0, older: 1 })
    expect(published(desk)).toBe(5)
  })

  test('are taken when they are lower under a later stamp', async () => {
    await using desk = await commandDesk()
    await take(desk, count({ stationsPublished: 5 }))
    await take(desk, count({ stationsPublished: 3, stampedAt: later }))
    expect(published(desk)).toBe(3)
  })

  test('of one area build on each other inside one file, which is one commit', async () => {
    await using desk = await commandDesk()
    const commits: number[] = []
    desk.journal.onCommit((entries) => commits.push(entries.length))
    const taken = await take(
      desk,
      count(),
      count(),
      count({ stationsPublished: 5, stampedAt: later }),
      count({ stampedAt: earlier }),
    )
    expect(taken).toEqual({ accepted: 2, unchanged: 1, older: 1 })
    expect(commits).toEqual([2])
    expect(published(desk)).toBe(5)
  })

  test('that two files bring at once are decided upon again, one after the other', async () => {
    await using desk = await commandDesk()
    const [first, second] = await Promise.all([
      take(desk, count({ stationsPublished: 5, stampedAt: later })),
      take(desk, count({ stationsPublished: 3 }), count({ area: '35.22' })),
    ])
    expect(first).toEqual({ accepted: 1, unchanged: 0, older: 0 })
    expect(second).toEqual({ accepted: 1, unchanged: 0, older: 1 })
    expect(published(desk)).toBe(5)
    expect(published(desk, '35.22')).toBe(4)
  })

  test('that two people send at once, the same file, are recorded once', async () => {
    await using desk = await commandDesk()
    const [first, second] = await Promise.all([take(desk, count()), take(desk, count())])
    expect([first.accepted, second.accepted, second.unchanged]).toEqual([1, 0, 1])
    expect(desk.journal.seq).toBe(1)
  })
})
