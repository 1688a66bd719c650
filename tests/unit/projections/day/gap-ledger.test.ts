import { expect, test } from 'vitest'
import { gapReasons } from '../../../../server/src/domain/uploads.ts'
import { SHEET_REPORTED } from '../../../../server/src/domain/uploads.ts'
import { SIGNAL_REPORTED } from '../../../../server/src/domain/voting.ts'
import { randomFor } from '../../../../server/src/rehearsal/random.ts'
import { counted, index, rowOf, toldState } from './builders.ts'
import { randomReports } from './random-reports.ts'

test('the gap ledger is balanced at every level and station after every report about sheets', () => {
  const { state, tell } = toldState()
  const { uploads } = state.day.counters
  const all = randomReports(randomFor(7, 'sheets'), 6_000, index.stations.length)
  const reports = all.filter(({ type }) => type === SHEET_REPORTED || type === SIGNAL_REPORTED)
  const codes = [...index.areas, ...index.stations.map(({ code }) => code)]
  const seen = new Set<string>()
  for (const [number, report] of reports.entries()) {
    tell(report)
    for (const code of codes) {
      const row = rowOf(state, code)
      const gap = gapReasons.reduce((sum, reason) => sum + uploads.get(row, reason), 0)
      const balance = gap + uploads.get(row, 'stationsPublished')
      expect(balance, `${code} after ${number}`).toBe(counted(code).pollingStations)
    }
    const province = rowOf(state, '35')
    for (const reason of gapReasons) if (uploads.get(province, reason) > 0) seen.add(reason)
  }
  expect([...seen].toSorted()).toEqual([...gapReasons].toSorted())
})
