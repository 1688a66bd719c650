import { describe, expect, test } from 'vitest'
import type { Contest } from '../../../server/src/domain/contests.ts'
import { lineage } from '../../../server/src/domain/geography/codes.ts'
import type { PublicCountReport } from '../../../server/src/domain/public-count.ts'
import { readCandidates, readSirekap } from '../../../server/src/ingest/sirekap/index.ts'
import {
  candidatesDocument,
  issuedBetween,
  planCount,
  REHEARSAL_END,
  REHEARSAL_OPENING,
  REHEARSAL_START,
} from '../../../server/src/rehearsal/index.ts'
import { areas } from '../ingest/sirekap/builders.ts'
import { final, finals, wib } from './builders.ts'

const columns = [1, 2, 3].map((number) => ({ number, empty: false }))
const governor: Contest = { code: 'governor', area: '35', columns }

/** Everything put out in a night, as the real ingest reads it. */
function night(ended = finals(), { seed = 1, after = 0, until = REHEARSAL_END } = {}) {
  const geography = areas(...ended.flatMap(({ district }) => lineage(district)))
  const candidates = readCandidates(candidatesDocument(3))
  const contests = new Map([['governor', governor]])
  const files = [...issuedBetween(planCount(ended, seed), after, until)]
  const known = { contest: 'governor' as const, candidates, geography, contests }
  const reports = files.flatMap(({ file, text, issuedAt: now }) =>
    [...readSirekap({ ...known, file, text, now })].map((row) => {
      if ('rejected' in row) throw new Error(row.rejected.reason)
      return row.report
    }),
  )
  return { files, reports }
}

/** The reports of an area in the order of their stamps. */
function of(area: string, reports: PublicCountReport[]) {
  return reports.filter((report) => report.area === area)
}

describe('the end of the night', () => {
  const { files, reports } = night()

  test.each(finals())('$district ends on what was published of it, at its stamp', (ended) => {
    const { stationsPublished, stationsTotal, votes, stampedAt } = ended
    expect(of(ended.district, reports).at(-1)).toMatchObject({
      stationsPublished,
      stationsTotal,
      votes,
      stampedAt,
    })
  })

  test('the province ends on the sum of its districts', () => {
    expect(of('35', reports).at(-1)).toMatchObject({
      stationsPublished: 40 + 40 + 60 + 8,
      stationsTotal: 40 + 40 + 69 + 57,
      votes: [1_037 + 7 + 1_037 + 143, 6_211 + 5 + 6_211 + 1_796, 3_402 + 0 + 3_402 + 250],
      stampedAt: REHEARSAL_END,
    })
  })

  test('nothing is put out of a regency after its final stamp', () => {
    const stamps = files.filter(({ file }) => file === '3579.json').map((one) => one.issuedAt)
    expect(stamps.at(-1)).toBe(wib('27 20:45:00'))
  })
})

describe('the way there', () => {
  test('no figure ever falls, in any area, under any seed', () => {
    for (const seed of [1, 2, 3, 42, 2_024]) {
      const highest = new Map<string, number[]>()
      for (const { area, stationsPublished, votes } of night(finals(), { seed }).reports) {
        const figures = [stationsPublished, ...votes]
        const before = highest.get(area) ?? figures
        const fell = figures.some((figure, at) => figure < (before[at] ?? 0))
        expect(fell, `${area} under seed ${seed}`).toBe(false)
        highest.set(area, figures)
      }
    }
  })

  test('the count begins with zeros after 14:00 and moves from half past two on', () => {
    const { reports } = night()
    const province = of('35', reports)
    expect(province[0]).toMatchObject({ stationsPublished: 0, votes: [0, 0, 0] })
    expect(province[0]?.stampedAt).toBeGreaterThan(REHEARSAL_START)
    const moving = province.find(({ stationsPublished }) => stationsPublished > 0)
    expect(moving?.stampedAt).toBeGreaterThan(wib('27 14:30:00'))
  })

  test('most of it is counted between 17:00 and 22:00', () => {
    const province = of('35', night().reports)
    const at = (moment: number) =>
      province.findLast(({ stampedAt }) => stampedAt <= moment)?.stationsPublished ?? 0
    expect((at(wib('27 22:00:00')) - at(wib('27 17:00:00'))) / at(REHEARSAL_END)).toBeGreaterThan(
      0.7,
    )
  })

  test('a district that never completed is half done later than one that did', () => {
    const halfDone = (stationsTotal: number) => {
      const ended = final('35.29.23', { stationsPublished: 40, stationsTotal })
      const district = of('35.29.23', night([ended]).reports)
      return district.find(({ stationsPublished }) => stationsPublished >= 20)?.stampedAt ?? 0
    }
    expect(halfDone(285) - halfDone(40)).toBeGreaterThan(2 * 3_600_000)
  })

  test("a regency's row of the province's file and its own file never contradict each other", () => {
    const ordered = of('35.29', night().reports).map((report) => report.stationsPublished)
    expect(ordered).toEqual(ordered.toSorted((one, other) => one - other))
  })

  test('votes keep the proportion of the stations published', () => {
    const [district] = of('35.29.22', night().reports).filter(
      ({ stationsPublished }) => stationsPublished === 30,
    )
    expect(district?.votes).toEqual([518, 3_105, 1_701])
  })
})

describe('issues of a file', () => {
  test('a file comes again only when something in it has changed, or for the last time', () => {
    const { files } = night()
    for (const name of new Set(files.map(({ file }) => file))) {
      const tables = files
        .filter(({ file }) => file === name)
        .map(({ text }) => JSON.stringify(JSON.parse(text).tungsura))
      const repeated = tables.slice(1, -1).filter((table, at) => table === tables[at])
      expect(repeated, name).toEqual([])
    }
  })

  test('issues are five minutes apart or a multiple of it after the opening, fifteen before', () => {
    const { files } = night()
    const stamps = files.filter(({ file }) => file === '35.json').map((one) => one.issuedAt)
    const apart = (some: number[]) => some.slice(1).map((at, index) => at - (some[index] ?? 0))
    const before = apart(stamps.filter((at) => at <= REHEARSAL_OPENING))
    const after = apart(stamps.filter((at) => at > REHEARSAL_OPENING && at < REHEARSAL_END))
    expect(new Set(before.map((gap) => gap % 900_000))).toEqual(new Set([0]))
    expect(new Set(after.map((gap) => gap % 300_000))).toEqual(new Set([0]))
    expect(Math.min(...after)).toBe(300_000)
  })

  test('the same night comes whether it is asked for at once or in small steps', () => {
    const whole = night().files
    const steps = []
    for (let at = REHEARSAL_START; at < REHEARSAL_END; at += 77_000) {
      steps.push(
        ...night(finals(), { after: at, until: Math.min(at + 77_000, REHEARSAL_END) }).files,
      )
    }
    expect(steps).toEqual(whole)
  })

  test('the same seed is the same night whatever the order of the districts; another is not', () => {
    const texts = (ended = finals(), seed = 1) =>
      night(ended, { seed }).files.map((one) => one.text)
    expect(texts(finals().toReversed())).toEqual(texts())
    expect(texts(finals(), 2)).not.toEqual(texts())
  })

  test('files come in the order of their stamps, in the form of the publisher', () => {
    const { files } = night()
    const stamps = files.map(({ issuedAt }) => issuedAt)
    expect(stamps).toEqual(stamps.toSorted((one, other) => one - other))
    const last = files.findLast(({ file }) => file === '3529.json')
    expect(JSON.parse(last?.text ?? '')).toEqual({
      mode: 'hhcw',
      tungsura: {
        chart: {
          1: 1_180,
          2: 8_007,
          3: 3_652,
          progres: { total: 126, persen: 53.97, progres: 68 },
        },
        table: {
          352922: {
            psu: 'Reguler',
            1: 1_037,
            2: 6_211,
            3: 3_402,
            progres: { total: 69, persen: 86.96, progres: 60 },
            status_progress: true,
          },
          352923: {
            psu: 'Reguler',
            1: 143,
            2: 1_796,
            3: 250,
            progres: { total: 57, persen: 14.04, progres: 8 },
            status_progress: true,
          },
        },
      },
      psu: 'Reguler',
      ts: '2024-11-28 10:15:04',
    })
  })

  test('no real name stands in the candidates file of a rehearsal', () => {
    const names = [...(readCandidates(candidatesDocument(3)).get('35')?.values() ?? [])]
    expect(names.map(({ name }) => name)).toEqual(['Pasangan 1', 'Pasangan 2', 'Pasangan 3'])
  })
})
