import { groupBy } from './group.ts'
import type { ContestRow } from './register.ts'
import { readTable } from './table.ts'

/** The 39 contests, the governor's first. Source: KPU, `data/contests.csv`. */
export function readContests(): ContestRow[] {
  const rows = readTable('contests.csv', ['contest', 'area', 'number', 'empty'])
  return [...groupBy(rows, ({ contest }) => contest)].map(([code, columns]) => ({
    code,
    area: columns[0]?.area ?? '',
    columns: columns.map(({ number, empty }) => ({
      number: Number(number),
      empty: empty === 'true',
    })),
  }))
}
