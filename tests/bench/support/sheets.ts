import { join } from 'node:path'
import { openDatabase } from '../../../server/dist/adapters/store/database.js'
import type { ReportBatch } from '../../../server/dist/commands/reports/kinds.js'
import { dayInBatches } from './day.ts'
import { newFolder, register } from './desk.ts'

/** A sheet as a table of sheets would hold it. */
interface SheetRow {
  station: string
  contest: string
  sheet: number
}

/** The published sheets of all stations, 364,506 of them, in batches. */
export function* sheetBatches(): Generator<ReportBatch> {
  for (const batch of dayInBatches(register.geography, register.register.contests, 1_000)) {
    if (batch.sheets) yield batch
  }
}

/** The same sheets in a table, and the query that a monitoring system without counters would ask. */
export async function sheetTable() {
  const { handle, close } = await openDatabase(join(newFolder(), 'sheets.db'))
  handle.exec(
    'create table sheet (station text, district text, contest text, sheet integer, published integer)',
  )
  const insert = handle.prepare('insert into sheet values (?, ?, ?, ?, 1)')
  const grouped = handle.prepare(
    'select district, sum(published) as published from sheet group by district order by district',
  )
  return {
    add: handle.transaction((rows: readonly SheetRow[]) => {
      for (const { station, contest, sheet } of rows) {
        insert.run(station, station.slice(0, 8), contest, sheet)
      }
    }),
    published: () => grouped.all() as { district: string; published: number }[],
    close,
  }
}
