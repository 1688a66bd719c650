import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sum } from '../../../seeds/src/apportion.ts'
import { publishedCounts } from '../../../seeds/src/published-count.ts'
import { tableFromSirekap } from '../../../seeds/src/sirekap-table.ts'
import { sirekapFolder } from './builders.ts'

const counts = publishedCounts()
const table = new URL('../../../seeds/data/published-count-2024-11-28.csv', import.meta.url)

test('the count of 28 November 10:15 shows 60,219 of 60,751 stations in 666 districts', () => {
  expect(counts).toHaveLength(666)
  expect(sum(counts.map(({ stationsPublished }) => stationsPublished))).toBe(60_219)
  expect(sum(counts.map(({ stationsTotal }) => stationsTotal))).toBe(60_751)
})

test('its votes add up to the published votes of the three pairs', () => {
  const pair = (number: number) => sum(counts.map(({ votes }) => votes[number - 1] ?? 0))
  expect([1, 2, 3].map(pair)).toEqual([1_785_621, 12_018_858, 6_671_068])
})

test('530 districts are complete, and Masalembu and Robatal are the slowest', () => {
  const complete = counts.filter((count) => count.stationsPublished === count.stationsTotal)
  expect(complete).toHaveLength(530)
  const share = (count: (typeof counts)[number]) => count.stationsPublished / count.stationsTotal
  const slowest = counts.toSorted((a, b) => share(a) - share(b)).slice(0, 2)
  expect(slowest.map((count) => [count.stationsPublished, count.stationsTotal])).toEqual([
    [8, 57],
    [34, 75],
  ])
})

test("every row carries its regency file's own stamp in WIB", () => {
  const stamps = counts.map(({ stampedAt }) => stampedAt)
  expect(stamps.every((stamp) => /^2024-11-2[78]T\d\d:\d\d:\d\d\+07:00$/.test(stamp))).toBe(true)
  expect(stamps.toSorted().at(-1)).toBe('2024-11-28T10:15:04+07:00')
})

test("the committed table is what KPU's own files say", ({ skip }) => {
  if (sirekapFolder === undefined) return skip('no shared material beside the project')
  expect(tableFromSirekap(sirekapFolder)).toBe(readFileSync(table, 'utf8'))
})
