import { describe, expect, test } from 'vitest'
import { type FigureView, figureView } from '../../../../server/src/projections/figures.ts'
import { randomFor } from '../../../../server/src/rehearsal/random.ts'
import { counted, index, STATION } from './builders.ts'
import { onFullDisk, recordedDay } from './recorded-day.ts'

const codes = [...index.areas, ...index.stations.map(({ code }) => code)]

/** A view without what only reads it; what it would compare is compared. */
function shownBy(view: FigureView) {
  const [recapitulation, incidents] = [view.recapitulation(), view.incidents()]
  return { ...view, day: null, row: view.row.join(), recapitulation, incidents }
}

describe('the figures of a past moment', () => {
  test('are those of a state folded up to it, at every level and at every station', async () => {
    await using day = await recordedDay(11, 900)
    const { past } = day.start(day.archive, day.journal.seq)
    const random = randomFor(11, 'moments')
    for (let question = 0; question < 40; question += 1) {
      const { seq, at } = day.entries[Math.floor(random() * day.entries.length)] ?? {
        seq: 0,
        at: 0,
      }
      // Entries of one commit share their moment; all of them belong to it.
      const last = day.entries.findLast((entry) => entry.at === at)?.seq ?? seq
      const then = day.stateAt(last)
      for (const code of codes) {
        const shown = shownBy(past.figures(counted(code), at))
        expect(shown, `${code} at ${last}`).toEqual(shownBy(figureView(then, counted(code), at)))
      }
    }
  })

  test('stay the same while the hub goes on, stops and starts', async () => {
    await using day = await recordedDay(12, 600)
    const first = day.start(day.archive, 100)
    const moment = day.entries[78]?.at ?? 0
    const places = ['35', STATION].map((code) => counted(code))
    const seen = places.map((place) => shownBy(first.past.figures(place, moment)))
    for (const through of [101, 149, 151, 310, day.journal.seq]) {
      first.live(through)
      const now = places.map((place) => shownBy(first.past.figures(place, moment)))
      expect(now, `at ${through}`).toEqual(seen)
    }
    const second = day.start(day.archive, day.journal.seq)
    expect(places.map((place) => shownBy(second.past.figures(place, moment)))).toEqual(seen)
  })

  test('have no hole where savings failed on a full disk', async () => {
    await using day = await recordedDay(14, 600)
    const archive = onFullDisk(day.archive, randomFor(14, 'full disks'))
    const { past, live } = day.start(archive, 20)
    live(day.journal.seq)
    for (let seq = 30; seq < day.entries.length; seq += 30) {
      const { at } = day.entries[seq - 1] ?? { at: 0 }
      const last = day.entries.findLast((entry) => entry.at === at)?.seq ?? seq
      const shown = shownBy(past.figures(counted('35'), at))
      expect(shown, `at ${last}`).toEqual(shownBy(figureView(day.stateAt(last), counted('35'), at)))
    }
  })

  test('are those of the register before the first report', async () => {
    await using day = await recordedDay(13, 60)
    const { past } = day.start(day.archive, day.journal.seq)
    const before = shownBy(past.figures(counted('35'), (day.entries[0]?.at ?? 0) - 1))
    expect(before).toEqual(shownBy(figureView(day.stateAt(0), counted('35'), before.asOf)))
    expect(before.seq).toBe(0)
  })
})
