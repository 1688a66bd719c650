import { describe, expect, test } from 'vitest'
import { batchesOf } from '../../../server/src/app/compose/rehearsal-batches.ts'
import { REHEARSAL_END, REHEARSAL_START } from '../../../server/src/rehearsal/index.ts'
import { planRehearsal } from '../../../server/src/rehearsal/plan.ts'
import { wib } from '../../support/builders/clock.ts'
import { election, final } from './election.ts'

const { electorate } = election([
  final('35.29.23', { stationsPublished: 8, stationsTotal: 40 }),
  final('35.79.01', { stationsTotal: 20, stampedAt: wib('27 20:45') }),
])
const plan = (seed = 1) => planRehearsal(electorate, seed, [])
const whole = [...plan().reportsBetween(REHEARSAL_START - 1, REHEARSAL_END)]

describe('what is due', () => {
  test('is the same whether it is asked for at once or in small steps', () => {
    const rehearsal = plan()
    const steps = []
    for (let at = REHEARSAL_START - 1; at < REHEARSAL_END; at += 7_777_777) {
      steps.push(...rehearsal.reportsBetween(at, Math.min(at + 7_777_777, REHEARSAL_END)))
    }
    expect(steps).toEqual(whole)
    expect(whole).toHaveLength(rehearsal.reports)
  })

  test('is the same for the same seed, and other days for another', () => {
    expect([...plan().reportsBetween(REHEARSAL_START - 1, REHEARSAL_END)]).toEqual(whole)
    expect([...plan(2).reportsBetween(REHEARSAL_START - 1, REHEARSAL_END)]).not.toEqual(whole)
  })

  test('comes in order, each report under a key of its own, none before it was observed', () => {
    const dues = whole.map(({ due }) => due)
    expect(dues).toEqual(dues.toSorted((one, other) => one - other))
    expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length)
    const early = whole.filter(
      ({ due, report }) => Math.floor(report.observedAt / 1_000) * 1_000 > due,
    )
    expect(early).toEqual([])
  })

  test('says who came before what was used, and what was used before what was counted', () => {
    const last = new Map<string, number>()
    const order = ['turnout', 'ballots', 'tallies']
    for (const { field, subject } of whole) {
      const at = order.indexOf(field)
      if (at < 0 || (field === 'ballots' && !last.has(subject))) continue
      // Both contests are accounted for and counted in turn, never before the last turnout.
      expect(at === 0 && (last.get(subject) ?? 0) > 0, subject).toBe(false)
      last.set(subject, Math.max(at, last.get(subject) ?? 0))
    }
    expect(last.size).toBe(60)
  })
})

describe('batches', () => {
  test('hold at most a thousand reports, and of a station no more than one', () => {
    let sent = 0
    for (const batch of batchesOf(whole)) {
      const reports = Object.values(batch).flat() as { key: string }[]
      const subjects = reports.map(({ key }) => key.split('/')[1])
      expect(reports.length).toBeLessThanOrEqual(1_000)
      expect(new Set(subjects).size).toBe(subjects.length)
      sent += reports.length
    }
    expect(sent).toBe(whole.length)
  })

  test('keep the order of every station', () => {
    const sent = [...batchesOf(whole)].flatMap(
      (batch) => Object.values(batch).flat() as { key: string }[],
    )
    const of = (reports: { key: string }[], subject: string) =>
      reports.map(({ key }) => key).filter((key) => key.split('/')[1] === subject)
    for (const { code } of electorate.stations) expect(of(sent, code)).toEqual(of(whole, code))
  })
})

test('stations without signal are heard of once they are reached again', () => {
  const { times } = plan().decided
  const silent = electorate.stations.flatMap(({ code }, at) => {
    return times.at(at, 'lost') > 0 ? [{ code, back: times.at(at, 'back'), at }] : []
  })
  expect(silent.length).toBeGreaterThan(10)
  for (const { code, back, at } of silent) {
    const meanwhile = whole.filter(({ subject, due }) => {
      return subject === code && due > times.at(at, 'lost') && due < back
    })
    expect(meanwhile, code).toEqual([])
  }
})
