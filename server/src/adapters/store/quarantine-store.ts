import { createHash } from 'node:crypto'
import type { Quarantine, Quarantined } from '../../ingest/quarantine.ts'
import type { Handle } from './database.ts'

const columns = 'number, at, file, path, code, reason, original'

/** The quarantine in SQLite. */
export function sqliteQuarantine(handle: Handle): Quarantine {
  const insert = handle.prepare(
    `insert into quarantine (at, file, path, code, reason, original, digest)
     values (@at, @file, @path, @code, @reason, @original, @digest)
     on conflict (file, path, code, digest) do nothing`,
  )
  const list = handle.prepare(
    `select ${columns} from quarantine where number < ? order by number desc limit ?`,
  )
  const count = handle.prepare('select count(*) as count from quarantine')
  const addAll = handle.transaction((rows: readonly object[]) => {
    for (const row of rows) insert.run(row)
  })
  return {
    add: (rejected, at) =>
      addAll.immediate(
        rejected.map((each) => ({
          ...each,
          at,
          digest: createHash('sha256').update(each.original).digest('hex'),
        })),
      ),
    list: (first, before = Number.MAX_SAFE_INTEGER) => list.all(before, first) as Quarantined[],
    count: () => (count.get() as { count: number }).count,
  }
}
