import { expect, test } from 'vitest'
import type { Projection } from '../../../server/src/projections/projection.ts'
import { ReportPace } from '../../../server/src/projections/report-pace.ts'
import { Silence } from '../../../server/src/projections/silence.ts'
import { randomFor } from '../../../server/src/rehearsal/random.ts'
import { wib } from '../../support/builders/clock.ts'
import { entries } from '../../support/builders/journal.ts'

const MINUTE = 60_000
const start = wib('27 08:00')

test('reports are counted in fives of minutes, as far back as they are remembered', () => {
  const pace = new ReportPace(1)
  for (let minute = 0; minute < 90; minute += 1) pace.add(start + minute * MINUTE)
  expect(pace.last).toBe(start + 89 * MINUTE)
  expect(pace.count(start + 59 * MINUTE, Infinity)).toBe(30)
  expect(pace.count(start + 59 * MINUTE, start + 74 * MINUTE)).toBe(15)
  expect(pace.count(0, Infinity)).toBe(60)
})

test('what was before a long pause is forgotten and not counted for now', () => {
  const pace = new ReportPace(1)
  pace.add(start)
  pace.add(start + 61 * MINUTE)
  expect(pace.count(0, Infinity)).toBe(1)
  pace.add(start + 10_000 * MINUTE)
  expect(pace.count(0, Infinity)).toBe(1)
})

test('a pace that was saved goes on as one that was not', () => {
  const random = randomFor(3, 'pace')
  const whole = new ReportPace(2)
  let restored = new ReportPace(2)
  let at = start
  for (let report = 0; report < 2_000; report += 1) {
    at += Math.floor(random() ** 6 * 200 * MINUTE)
    whole.add(at)
    restored.add(at)
    if (report % 97 > 0) continue
    const saved = JSON.parse(JSON.stringify(restored.save()))
    restored = new ReportPace(2)
    restored.restore(saved)
    expect(restored.save()).toEqual(whole.save())
    const back = at - Math.floor(random() * 150) * MINUTE
    expect(restored.count(back, Infinity)).toBe(whole.count(back, Infinity))
  }
})

/** Reports of stations, by minute and regency. */
function silenceAfter(...reports: [minute: number, regency: string][]): Silence {
  const silence = new Silence()
  const said = entries(
    ...reports.map(([minute]) => ({ type: 'turnout.reported', at: start + minute * MINUTE })),
  )
  for (const [at, entry] of said.entries()) {
    const station = `${reports[at]?.[1]}.01.1001.001`
    const folds: Projection['folds'] = silence.folds
    folds['turnout.reported']?.({ station, observedAt: entry.at } as never, entry)
  }
  return silence
}

test('a regency is heard beside the others, before its last report and since', () => {
  const silence = silenceAfter(
    [0, '35.01'],
    [10, '35.07'],
    [20, '35.07'],
    [30, '35.01'],
    [40, '35.01'],
  )
  expect(silence.heard('35.07', 1, 0)).toEqual({
    last: start + 20 * MINUTE,
    from: start + 20 * MINUTE,
    own: 2,
    others: 1,
    since: 2,
  })
})

test('before the hub listened nothing counts as silence', () => {
  const silence = silenceAfter([0, '35.07'], [30, '35.01'], [60, '35.01'])
  const heard = silence.heard('35.07', 1, start + 45 * MINUTE)
  expect(heard).toMatchObject({ last: start, from: start + 45 * MINUTE, since: 1 })
})

test('a regency that was never heard of is not expected to speak', () => {
  expect(silenceAfter([0, '35.01']).heard('35.07', 1, 0)).toBeNull()
})
