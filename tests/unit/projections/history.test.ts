import { describe, expect, test } from 'vitest'
import type { Unsealed } from '../../../server/src/journal/entry.ts'
import { History } from '../../../server/src/projections/history.ts'
import { clock, wib } from '../../support/builders/clock.ts'
import { entries, openJournal } from '../../support/builders/journal.ts'
import { count } from '../../support/builders/public-count.ts'
import { noFigures, reported } from './figures.ts'

/** Counts taken in at 19:00, 20:00 and 21:00, the last two in the same millisecond. */
function counted(stationsPublished: number, at: string): Partial<Unsealed> {
  const stampedAt = wib(at) - 60_000 + stationsPublished
  return { ...reported(count({ stationsPublished, stampedAt })), at: wib(at) }
}

async function openHistory() {
  const desk = await openJournal()
  desk.store.append(
    entries(
      counted(1, '27 19:00'),
      counted(2, '27 20:00'),
      counted(3, '27 21:00'),
      counted(4, '27 21:00'),
    ),
  )
  /** Positions after which it was read on. */
  const reads: number[] = []
  const readable = {
    read: (after: number, through: number) => {
      reads.push(after)
      return desk.store.read(after, through)
    },
    seqAt: (moment: number) => desk.store.seqAt(moment),
  }
  return { ...desk, reads, history: new History(readable, desk.checkpoints, noFigures) }
}

describe('the figures of a past moment', () => {
  test.each([
    ['before the first report', '27 18:59', undefined, 0],
    ['exactly when a report was taken in', '27 19:00', 1, 1],
    ['between two reports', '27 20:30', 2, 2],
    ['when two reports were taken in at once', '27 21:00', 4, 4],
    ['after the last report', '28 10:00', 4, 4],
  ])('%s hold all that was accepted until then and nothing later', async (_, at, stations, seq) => {
    await using desk = await openHistory()
    const figures = desk.history.at(wib(at))
    expect(figures.publicCounts.count('35.78', 'governor')?.stationsPublished).toBe(stations)
    expect(figures.seq).toBe(seq)
  })

  test('are the same from a checkpoint as from the first entry', async () => {
    await using desk = await openHistory()
    const recount = desk.history.through(4).save()
    desk.checkpoints.write(desk.history.through(2).save())
    expect(JSON.stringify(desk.history.through(4).save())).toBe(JSON.stringify(recount))
    expect(desk.history.through(1).seq).toBe(1)
    expect(desk.reads).toEqual([0, 0, 2, 0])
  })

  test('are counted anew when the checkpoint has an older form', async () => {
    await using desk = await openHistory()
    const saved = desk.history.through(2).save()
    saved.projections['public-count']!.version = 0
    desk.checkpoints.write(saved)
    const { publicCounts } = desk.history.through(3)
    expect(publicCounts.count('35.78', 'governor')?.stationsPublished).toBe(3)
    expect(desk.reads).toEqual([0, 0])
  })

  test('do not move when they are asked for again after more was taken in', async () => {
    await using desk = await openHistory()
    const asked = desk.history.at(wib('27 20:30'))
    const later = entries({}, {}, {}, {}, counted(5, '27 22:00'))[4]!
    desk.store.append([later])
    expect(desk.history.at(wib('27 20:30')).seq).toBe(asked.seq)
    expect(desk.history.at(clock(wib('27 23:00')).now()).seq).toBe(5)
  })
})
