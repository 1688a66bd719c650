import { join } from 'node:path'
import { openDatabase } from '../../../server/dist/adapters/store/database.js'
import { newFolder } from './desk.ts'

/** One report as the raw baseline writes it. */
export interface RawReport {
  key: string
  station: string
  body: string
}

/**
 * The least that could be called an ingest: a durable row with a unique key, and one total kept for
 * the station's district, regency and province, by prepared statements without anything around them.
 */
export async function rawIngest() {
  const { handle, close } = await openDatabase(join(newFolder(), 'raw.db'))
  handle.exec(`create table report (seq integer primary key, key text unique, body text);
    create table total (code text primary key, count integer) without rowid;`)
  const insert = handle.prepare('insert into report (key, body) values (?, ?)')
  const add = handle.prepare(
    'insert into total values (?, 1) on conflict (code) do update set count = count + 1',
  )
  const ends = [8, 5, 2]
  const take = handle.transaction((reports: readonly RawReport[]) => {
    for (const { key, station, body } of reports) {
      insert.run(key, body)
      for (const end of ends) add.run(station.slice(0, end))
    }
  })
  return { take: (reports: readonly RawReport[]) => take.immediate(reports), close }
}
