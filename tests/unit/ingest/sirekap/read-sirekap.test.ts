import { describe, expect, test } from 'vitest'
import { parseWibStamp } from '../../../../server/src/domain/clock.ts'
import { readCandidates } from '../../../../server/src/ingest/sirekap/index.ts'
import { candidatesText, document, read, row } from './builders.ts'

describe("a published file's good rows", () => {
  test('the file tells of its own area first, then of each area of its table', () => {
    const { reports } = read(document())
    expect(reports.map(({ area }) => area)).toEqual(['35.78', '35.78.01', '35.78.02'])
    expect(reports[0]).toEqual({
      contest: 'governor',
      area: '35.78',
      stationsPublished: 16,
      stationsTotal: 20,
      votes: [100, 200, 300],
      stampedAt: Date.parse('2024-11-27T19:30:00+07:00'),
      source: '3578.json',
    })
  })

  test("votes stand in the order of the ballot numbers, not of the publisher's ids", () => {
    const text = candidatesText({ 35: ['103', '101', '102'] })
    const { reports } = read(document(), { candidates: readCandidates(text) })
    expect(reports[0]?.votes).toEqual([300, 100, 200])
  })

  test('a district with no station published yet has zero votes where null is written', () => {
    const nothing = row({ published: 0, votes: [null, null, null] })
    const { reports, rejected } = read(document({ 357801: nothing, 357802: row() }))
    expect(rejected).toEqual([])
    expect(reports[1]).toMatchObject({ stationsPublished: 0, votes: [0, 0, 0] })
  })

  test('a count written as a string of digits is that count', () => {
    const { reports } = read(document({ 357801: row({ votes: ['12', '0', 7] }) }))
    expect(reports[1]?.votes).toEqual([12, 0, 7])
  })

  test("the publisher's percentage is never read, however wrong", () => {
    const wrong = { ...row(), progres: { total: 10, persen: 'NaN', progres: 8 } }
    expect(read(document({ 357801: wrong })).reports[1]?.stationsPublished).toBe(8)
  })

  test("a regency's contest takes the figures of its own file under its own pairs", () => {
    const { reports, rejected } = read(
      document({ 357801: row({ votes: [5, 6] }) }, { chart: row({ votes: [5, 6] }) }),
      {
        contest: 'regency',
        candidates: readCandidates(candidatesText({ 3578: ['101', '102'] })),
      },
    )
    expect(rejected).toEqual([])
    expect(reports.map(({ contest, area }) => [contest, area])).toEqual([
      ['regency:35.78', '35.78'],
      ['regency:35.78', '35.78.01'],
    ])
  })

  test('a byte order mark in front of the file changes nothing', () => {
    expect(read(`\uFEFF${document()}`).reports).toEqual(read(document()).reports)
  })

  test('the stamp of the file is the stamp of every row', () => {
    const { reports } = read(document(undefined, { ts: '2024-11-28 10:15:04' }))
    expect(new Set(reports.map(({ stampedAt }) => stampedAt))).toEqual(
      new Set([parseWibStamp('2024-11-28 10:15:04')]),
    )
  })
})

describe('the area a file is about', () => {
  test('a file of any name is about the area that its rows lie in', () => {
    expect(read(document(), { file: 'download (3).json' }).reports[0]?.area).toBe('35.78')
  })

  test("a regency's figures under the province's name never become the province's", () => {
    const { reports, rejected } = read(document(), { file: '35.json' })
    expect(reports.map(({ area }) => area)).toEqual(['35.78.01', '35.78.02'])
    expect(rejected).toMatchObject([{ code: 'AREA_UNKNOWN', path: 'tungsura.chart' }])
    expect(rejected[0]?.reason).toContain('its name says 35, but its rows lie in 35.78')
  })

  test('rows of two regencies leave the file without an area, and are taken themselves', () => {
    const { reports, rejected } = read(document({ 350101: row(), 357801: row() }), {
      file: 'mixed.json',
    })
    expect(reports.map(({ area }) => area)).toEqual(['35.01.01', '35.78.01'])
    expect(rejected).toMatchObject([{ code: 'AREA_UNKNOWN', path: 'tungsura.chart' }])
  })

  test('a file without rows is about the area of its name, whatever folder it lies in', () => {
    const empty = { ...JSON.parse(document()), tungsura: { chart: row(), table: [] } }
    const { reports, rejected } = read(JSON.stringify(empty), { file: 'governor/3578.json' })
    expect(reports.map(({ area }) => area)).toEqual(['35.78'])
    expect(rejected).toEqual([])
  })
})
