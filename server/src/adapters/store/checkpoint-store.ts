import type { CheckpointStore } from '../../projections/checkpoints.ts'
import type { Saved } from '../../projections/projections.ts'
import type { Handle } from './database.ts'

/** Checkpoints in SQLite, beside the journal they were made from. */
export function sqliteCheckpointStore(handle: Handle): CheckpointStore {
  const write = handle.prepare('insert or replace into checkpoint (seq, saved) values (?, ?)')
  const before = handle.prepare(
    'select saved from checkpoint where seq <= ? order by seq desc limit 1',
  )
  return {
    write: (saved) => void write.run(saved.seq, JSON.stringify(saved)),
    before: (seq) => {
      const row = before.get(seq) as { saved: string } | undefined
      return row ? (JSON.parse(row.saved) as Saved) : null
    },
  }
}
