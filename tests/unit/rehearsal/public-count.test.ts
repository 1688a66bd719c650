import { describe, expect, test } from 'vitest'
import { lineage } from '../../../server/src/domain/geography/codes.ts'
import type { PublicCountReport } from '../../../server/src/domain/public-count.ts'
import { readCandidates, readSirekap } from '../../../server/src/ingest/sirekap/index.ts'
import { REHEARSAL_END, REHEARSAL_START } from '../../../server/src/rehearsal/index.ts'
import { planRehearsal } from '../../../server/src/rehearsal/plan.ts'
import { wib } from '../../support/builders/clock.ts'
import { areas } from '../ingest/sirekap/builders.ts'
import { election, final, finals } from './election.ts'

const snapshot = wib('28 10:15') + 4_000

/** Everything put out, as the real ingest reads it. */
function publishing(
  ended = finals(),
  { seed = 1, after = REHEARSAL_START, until = REHEARSAL_END } = {},
) {
  const { electorate, contests: all } = election(ended)
  const rehearsal = planRehearsal(electorate, seed, [])
  const geography = areas(...ended.flatMap(({ district }) => lineage(district)))
  const candidates = readCandidates(rehearsal.candidates)
  const contests = new Map(all.map((contest) => [contest.code, contest]))
  const files = [...rehearsal.filesBetween(after, until)]
  const known = { contest: 'governor' as const, candidates, geography, contests }
  const reports = files.flatMap(({ file, text, issuedAt: now }) =>
    [...readSirekap({ ...known, file, text, now })].map((row) => {
      if ('rejected' in row) throw new Error(row.rejected.reason)
      return row.report
    }),
  )
  return { files, reports, candidates }
}

/** The reports of an area in the order of their stamps. */
function of(area: string, reports: PublicCountReport[]) {
  return reports.filter((report) => report.area === area)
}

describe('at the stamp of the published count', () => {
  const { files, reports } = publishing()

  test.each(finals())('$district shows what was published of it', (ended) => {
    const { stationsPublished, stationsTotal, votes, stampedAt } = ended
    const shown = of(ended.district, reports).findLast((report) => report.stampedAt <= stampedAt)
    expect(shown).toMatchObject({ stationsPublished, stationsTotal, votes, stampedAt })
  })

  test('the province shows the sum of its districts', () => {
    const sum = (column: number) =>
      finals().reduce((total, { votes }) => total + (votes[column] ?? 0), 0)
    expect(of('35', reports).find(({ stampedAt }) => stampedAt === snapshot)).toMatchObject({
      stationsPublished: finals().reduce((total, one) => total + one.stationsPublished, 0),
      votes: [sum(0), sum(1), sum(2)],
    })
  })

  test('nothing more is put out of a regency that is complete', () => {
    const stamps = files.filter(({ file }) => file === '3579.json').map((one) => one.issuedAt)
    expect(stamps.at(-1)).toBe(wib('27 20:45'))
  })
})

describe('the way there', () => {
  test('no figure ever falls, in any area, under any seed', () => {
    for (const seed of [1, 2, 2_024]) {
      const highest = new Map<string, number[]>()
      for (const { area, stationsPublished, votes } of publishing(finals(), { seed }).reports) {
        const figures = [stationsPublished, ...votes]
        const before = highest.get(area) ?? figures
        const fell = figures.some((figure, at) => figure < (before[at] ?? 0))
        expect(fell, `${area} under seed ${seed}`).toBe(false)
        highest.set(area, figures)
      }
    }
  })

  test('the count begins with zeros after 14:00 and moves from three on', () => {
    const province = of('35', publishing().reports)
    expect(province[0]).toMatchObject({ stationsPublished: 0, votes: [0, 0, 0] })
    expect(province[0]?.stampedAt).toBeGreaterThan(wib('27 14:00'))
    const moving = province.find(({ stationsPublished }) => stationsPublished > 0)
    expect(moving?.stampedAt).toBeGreaterThan(wib('27 15:00'))
  })

  test('most of it is counted between 17:00 and 22:00', () => {
    const province = of('35', publishing([final('35.22.01'), final('35.22.02')]).reports)
    const at = (moment: number) =>
      province.findLast(({ stampedAt }) => stampedAt <= moment)?.stationsPublished ?? 0
    const evening = at(wib('27 22:00')) - at(wib('27 17:00'))
    expect(evening / at(snapshot)).toBeGreaterThan(0.7)
  })

  test('a district that never completed is half done later than one that did', () => {
    const halfDone = (stationsTotal: number) => {
      const ended = final('35.29.23', { stationsPublished: 40, stationsTotal })
      const district = of('35.29.23', publishing([ended]).reports)
      return district.find(({ stationsPublished }) => stationsPublished >= 20)?.stampedAt ?? 0
    }
    expect(halfDone(285) - halfDone(40)).toBeGreaterThan(2 * 3_600_000)
  })

  test("a regency's row of the province's file and its own file never contradict each other", () => {
    const ordered = of('35.29', publishing().reports).map((report) => report.stationsPublished)
    expect(ordered).toEqual(ordered.toSorted((one, other) => one - other))
  })

  test('what was late goes on being published after the snapshot, to the last station', () => {
    const province = of('35', publishing().reports)
    const evening = province.findLast(({ stampedAt }) => stampedAt < wib('28 22:30'))
    const last = province.at(-1)
    expect(evening?.stationsPublished).toBeGreaterThan(445)
    expect(last?.stationsPublished).toBe(last?.stationsTotal)
    expect(last?.votes).toEqual(election().electorate.official.votes)
  })
})

describe('issues of a file', () => {
  test('a file comes again only when something in it has changed, or for its known stamp', () => {
    const { files } = publishing()
    for (const name of new Set(files.map(({ file }) => file))) {
      const issues = files.filter(({ file }) => file === name)
      const tables = issues.map(({ text }) => JSON.stringify(JSON.parse(text).tungsura))
      const repeated = issues.filter(({ issuedAt }, at) => {
        const known = finals().some(({ stampedAt }) => stampedAt === issuedAt)
        return at > 0 && !known && tables[at] === tables[at - 1]
      })
      expect(repeated, name).toEqual([])
    }
  })

  test('the same files come whether they are asked for at once or in small steps', () => {
    const ended = [final('35.29.22', { stationsPublished: 60, stationsTotal: 69 })]
    const rehearsal = planRehearsal(election(ended).electorate, 1, [])
    const whole = [...rehearsal.filesBetween(REHEARSAL_START, REHEARSAL_END)]
    const steps = []
    for (let at = REHEARSAL_START; at < REHEARSAL_END; at += 777_000) {
      steps.push(...rehearsal.filesBetween(at, Math.min(at + 777_000, REHEARSAL_END)))
    }
    expect(steps).toEqual(whole)
  })

  test('files come in the order of their stamps, in the form of the publisher', () => {
    const { files } = publishing()
    const stamps = files.map(({ issuedAt }) => issuedAt)
    expect(stamps).toEqual(stamps.toSorted((one, other) => one - other))
    const known = files.find(({ file, issuedAt }) => file === '3529.json' && issuedAt === snapshot)
    const { table } = JSON.parse(known?.text ?? '').tungsura
    expect(JSON.parse(known?.text ?? '')).toMatchObject({ mode: 'hhcw', ts: '2024-11-28 10:15:04' })
    expect(table[352923]).toEqual({
      psu: 'Reguler',
      1: 255,
      2: 1_583,
      3: 903,
      progres: { total: 40, persen: 20, progres: 8 },
      status_progress: true,
    })
  })

  test('no real name stands in the candidates file of a rehearsal', () => {
    const names = [...(publishing().candidates.get('35')?.values() ?? [])]
    expect(names.map(({ name }) => name)).toEqual(['Pasangan 1', 'Pasangan 2', 'Pasangan 3'])
  })
})
