import { buildRegister, publishedCounts } from '../../../seeds/src/index.ts'
import { expect, test } from 'vitest'
import { allotment } from '../../../server/src/domain/ballots.ts'
import { officialResult } from '../../../server/src/rehearsal/electorate.ts'
import { planRehearsal } from '../../../server/src/rehearsal/plan.ts'

const { stations, contests } = buildRegister()
const finals = publishedCounts().map(({ stampedAt, ...final }) => {
  return { ...final, stampedAt: Date.parse(stampedAt) }
})
const electorate = {
  stations: stations.map(({ code, male, female }) => {
    return { code, registered: male + female, allotted: allotment(male + female, 25) }
  }),
  columns: new Map(contests.map(({ code, columns }) => [code, columns.length])),
  finals,
  official: officialResult,
}

test('the rehearsal of the whole province passes through the published count and ends officially', () => {
  const { decided, filesBetween } = planRehearsal(electorate, 2_024, [])
  const { truth, times } = decided
  const sums = { published: 0, cancelled: 0, notSent: 0, late: 0, used: 0, votes: [0, 0, 0] }
  const fates = {
    PUBLISHED: 'published',
    LATE: 'late',
    CANCELLED: 'cancelled',
    NOT_SENT: 'notSent',
  }
  stations.forEach((_, at) => {
    sums[fates[times.fate(at)] as 'published'] += 1
    sums.used += truth.used(at)
    sums.votes = sums.votes.map((sum, column) => sum + (truth.votes(at, 0)[column] ?? 0))
  })
  expect(sums).toEqual({
    published: 60_219,
    cancelled: 293,
    notSent: 54,
    late: 185,
    used: 21_937_202,
    votes: [1_797_332, 12_192_165, 6_743_095],
  })
  const night = [
    Date.parse('2024-11-27T20:00:00Z'),
    Date.parse('2024-11-28T10:15:04+07:00'),
  ] as const
  const last = new Map(
    [...filesBetween(...night)].map(({ file, text }) => [file, JSON.parse(text)]),
  )
  expect(last.get('35.json').ts).toBe('2024-11-28 10:15:04')
  expect(last.get('35.json').tungsura.chart).toEqual({
    1: 1_785_621,
    2: 12_018_858,
    3: 6_671_068,
    progres: { total: 60_751, persen: 99.12, progres: 60_219 },
  })
  // Masalembu, an island four hours from anywhere: 8 of 57.
  expect(last.get('3529.json').tungsura.table['352923'].progres.progres).toBe(8)
})
