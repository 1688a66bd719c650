import { expect, test } from 'vitest'
import { publishedCounts } from '../../../seeds/src/index.ts'
import {
  issuedBetween,
  planCount,
  REHEARSAL_END,
  REHEARSAL_START,
} from '../../../server/src/rehearsal/index.ts'

const finals = publishedCounts().map((count) => ({
  ...count,
  stampedAt: Date.parse(count.stampedAt),
}))

test('the evening of the whole province ends exactly on what KPU had published', () => {
  const files = [...issuedBetween(planCount(finals, 2_024), REHEARSAL_START, REHEARSAL_END)]
  const last = new Map(files.map(({ file, text }) => [file, JSON.parse(text)]))
  expect(last.size).toBe(39)
  expect(last.get('35.json').tungsura.chart).toEqual({
    1: 1_785_621,
    2: 12_018_858,
    3: 6_671_068,
    progres: { total: 60_751, persen: 99.12, progres: 60_219 },
  })
  expect(last.get('35.json').ts).toBe('2024-11-28 10:15:04')
  expect(last.get('3579.json').ts).toBe('2024-11-27 20:45:00')
  // Masalembu, an island four hours from anywhere: 8 of 57.
  expect(last.get('3529.json').tungsura.table['352923'].progres.progres).toBe(8)
})
