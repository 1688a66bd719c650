import { describe, expect, test } from 'vitest'
import { readCandidates } from '../../../../server/src/ingest/sirekap/index.ts'
import { candidatesText, document, read, row } from './builders.ts'

/** A file whose only fault is this row, and what is said of it. */
function fault(bad: unknown, code = '357801') {
  const { reports, rejected } = read(document({ [code]: bad, 357802: row() }))
  expect(
    reports.map(({ area }) => area),
    'the good rows are taken',
  ).toEqual(['35.78', '35.78.02'])
  expect(rejected).toHaveLength(1)
  return rejected[0]
}

const with101 = (value: unknown) => row({ votes: [value, 200, 300] })
const withProgress = (progres: unknown) => ({ ...row(), progres })

describe('a row that is set aside', () => {
  test.each([
    ['negative votes', with101(-1), 'NOT_A_COUNT', '101', 'negative'],
    ['half a vote', with101(1.5), 'NOT_A_COUNT', '101', 'not a whole number'],
    ['votes with a dot', with101('1.000'), 'NOT_A_COUNT', '101', 'not a whole number'],
    ['votes above any electorate', with101(2 ** 31), 'NOT_A_COUNT', '101', 'implausibly large'],
    ['votes that are true', with101(true), 'NOT_A_COUNT', '101', 'not a whole number'],
    ['missing votes', with101(null), 'PAIR_MISSING', '101', 'pair 101 (number 1)'],
    ['a pair of nobody', { ...row(), 999: 4 }, 'PAIR_UNKNOWN', '999', 'Pair 999'],
    ['a named stranger', { ...row(), winner: 4 }, 'PAIR_UNKNOWN', 'winner', 'Pair winner'],
    ['no progress', withProgress(null), 'BROKEN_SHAPE', 'progres', 'progres is null'],
    [
      'progress above the total',
      row({ published: 11 }),
      'PROGRESS_ABOVE_TOTAL',
      'progres.progres',
      '11 stations are published of only 10',
    ],
    [
      'negative progress',
      row({ published: -1 }),
      'NOT_A_COUNT',
      'progres.progres',
      'progres.progres is -1',
    ],
    [
      'a total that is missing',
      withProgress({ progres: 3 }),
      'NOT_A_COUNT',
      'progres.total',
      'progres.total is nothing',
    ],
  ])('names %s by its path and says why', (_, bad, code, path, why) => {
    const rejected = fault(bad)
    expect(rejected).toMatchObject({
      file: '3578.json',
      code,
      path: `tungsura.table.357801.${path}`,
    })
    expect(rejected?.reason).toContain(why)
    expect(JSON.parse(rejected?.original ?? '')).toEqual(bad)
  })

  test.each(['357899', '990101', '__proto__', 'constructor', '35780', 'Genteng'])(
    'is kept when its code %s is not of a known area',
    (code) => {
      const table = `{"${code}": {"x": 1}, "357802": ${JSON.stringify(row())}}`
      const text = `{"ts":"2024-11-27 19:30:00","tungsura":{"chart":${JSON.stringify(row())},"table":${table}}}`
      const { reports, rejected } = read(text)
      expect(reports.map(({ area }) => area)).toEqual(['35.78', '35.78.02'])
      expect(rejected).toMatchObject([
        { code: 'AREA_UNKNOWN', path: `tungsura.table.${code}`, original: '{"x": 1}' },
      ])
    },
  )

  test('belongs to another file when its area lies elsewhere', () => {
    expect(fault(row(), '350101')).toMatchObject({ code: 'AREA_ELSEWHERE' })
  })

  test('is no object', () => {
    expect(fault([1])).toMatchObject({ code: 'BROKEN_SHAPE', original: '[\n        1\n      ]' })
  })

  test('keeps its original byte for byte, with the spaces and numbers as written', () => {
    const bad = '{"101": 1e3,\t"102":-0007e0 }'.replace('-0007', '-7')
    const text = document({ 357801: 'HERE', 357802: row() }).replace('"HERE"', bad)
    expect(read(text).rejected[0]?.original).toBe(bad)
  })

  test('stands twice in the table: neither is believed', () => {
    const one = JSON.stringify(row())
    const text = document({ 357801: 'HERE' }).replace('"HERE"', `${one}, "35.78.01": ${one}`)
    const { reports, rejected } = read(text)
    expect(reports.map(({ area }) => area)).toEqual(['35.78'])
    expect(rejected.map(({ code }) => code)).toEqual(['AREA_REPEATED', 'AREA_REPEATED'])
  })

  test("is the file's own chart, and the table is taken", () => {
    const { reports, rejected } = read(document(undefined, { chart: row({ published: 11 }) }))
    expect(reports).toHaveLength(2)
    expect(rejected).toMatchObject([{ path: 'tungsura.chart.progres.progres' }])
  })
})

describe('a file that is set aside whole', () => {
  test.each([
    ['is cut off', document().slice(0, 300), 'BROKEN_JSON', '', 'broken at line 18, column 6'],
    ['has no stamp', document(undefined, { ts: null }), 'BROKEN_STAMP', 'ts', 'stamp is null'],
    [
      'has a stamp of a day that never was',
      document(undefined, { ts: '2024-11-31 10:00:00' }),
      'BROKEN_STAMP',
      'ts',
      '2024-11-31',
    ],
    ['is a list', '[]', 'BROKEN_SHAPE', 'tungsura', 'no "tungsura"'],
    ['is a page of the web', '<html>', 'BROKEN_JSON', '', 'broken at line 1, column 1'],
    ['is empty', '', 'BROKEN_JSON', '', 'broken at line 1, column 1'],
  ])('%s', (_, text, code, path, why) => {
    const { reports, rejected } = read(text)
    expect(reports).toEqual([])
    expect(rejected).toMatchObject([{ file: '3578.json', code, path, original: text }])
    expect(rejected[0]?.reason).toContain(why)
  })

  test.each([
    ['2024-11-28 11:10:00', 3],
    ['2024-11-28 11:10:01', 0],
  ])('stamped %s, at 11:00 by the hub: clocks may differ by ten minutes', (ts, taken) => {
    const { reports, rejected } = read(document({ 357801: row(), 357802: row() }, { ts }))
    expect(reports).toHaveLength(taken)
    expect(rejected.map(({ code, path }) => [code, path])).toEqual(
      taken > 0 ? [] : [['IN_THE_FUTURE', 'ts']],
    )
  })

  test("holds the province in a regency's contest", () => {
    const { reports, rejected } = read(document({ 3501: row(), 3578: row() }), {
      file: '35.json',
      contest: 'regency',
    })
    expect(reports).toEqual([])
    expect(rejected).toMatchObject([{ code: 'CONTEST_ELSEWHERE' }])
  })

  test('has no table: its chart is taken', () => {
    const text = JSON.stringify({ ts: '2024-11-27 19:30:00', tungsura: { chart: row() } })
    const { reports, rejected } = read(text)
    expect(reports.map(({ area }) => area)).toEqual(['35.78'])
    expect(rejected).toMatchObject([{ path: 'tungsura.table', code: 'BROKEN_SHAPE' }])
  })
})

describe('a candidates file that does not fit', () => {
  test('says nothing of the contest: every row is set aside', () => {
    const candidates = readCandidates(candidatesText({ 36: ['101', '102', '103'] }))
    const { reports, rejected } = read(document(), { candidates })
    expect(reports).toEqual([])
    expect(rejected.map(({ code }) => code)).toEqual(Array(3).fill('CANDIDATES_MISSING'))
  })

  test('lacks a column of the ballot', () => {
    const candidates = readCandidates(candidatesText({ 35: ['101', '102'] }))
    const noThird = row({ votes: [1, 2] })
    const { rejected } = read(document({ 357801: noThird }, { chart: noThird }), { candidates })
    expect(rejected[0]?.reason).toContain('no number 3 of contest governor')
  })
})
