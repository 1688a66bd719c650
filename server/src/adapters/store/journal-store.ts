import type { Entry, Epoch } from '../../journal/entry.ts'
import type { JournalStore, RecordedKey } from '../../journal/store.ts'
import type { Handle } from './database.ts'

const columns = 'seq, epoch, at, type, actor, stream, version, key, body, hash'

/** Entries fetched at a time when a journal is read through. */
const PAGE = 2_000

/**
 * The journal in SQLite. It uses the ORM's tables with prepared statements: writing goes through
 * one transaction a commit, and reading a whole journal makes no object twice.
 */
export function sqliteJournalStore(handle: Handle): JournalStore {
  const insert = handle.prepare(
    `insert into entry (${columns})
     values (@seq, @epoch, @at, @type, @actor, @stream, @version, @key, @body, @hash)`,
  )
  const head = handle.prepare(`select ${columns} from entry order by seq desc limit 1`)
  const one = handle.prepare(`select ${columns} from entry where seq = ?`)
  const page = handle.prepare(
    `select ${columns} from entry where seq > ? and seq <= ? order by seq limit ${PAGE}`,
  )
  const at = handle.prepare('select max(seq) as seq from entry where at <= ?')
  const key = handle.prepare('select seq, type, body from entry where actor = ? and key = ?')
  const versions = handle.prepare(
    'select stream, max(version) as version from entry where stream is not null group by stream',
  )
  const epochs = handle.prepare(
    `select id, first_seq as firstSeq, opened_at as openedAt, previous_hash as previousHash, reason
     from epoch order by first_seq, rowid`,
  )
  const addEpoch = handle.prepare(
    `insert into epoch (id, first_seq, opened_at, previous_hash, reason)
     values (@id, @firstSeq, @openedAt, @previousHash, @reason)`,
  )
  const appendAll = handle.transaction((entries: readonly Entry[]) => {
    for (const entry of entries) insert.run(entry)
  })

  function* read(after: number, through = Number.MAX_SAFE_INTEGER): IterableIterator<Entry> {
    let from = after
    for (;;) {
      const entries = page.all(from, through) as Entry[]
      yield* entries
      const last = entries.at(-1)
      if (!last || entries.length < PAGE) return
      from = last.seq
    }
  }

  return {
    append: (entries) => appendAll.immediate(entries),
    head: () => (head.get() as Entry | undefined) ?? null,
    entry: (seq) => (one.get(seq) as Entry | undefined) ?? null,
    read,
    seqAt: (moment) => (at.get(moment) as { seq: number | null }).seq ?? 0,
    findKey: (actor, reported) => (key.get(actor, reported) as RecordedKey | undefined) ?? null,
    streamVersions: () =>
      new Map(
        (versions.all() as { stream: string; version: number }[]).map((row) => [
          row.stream,
          row.version,
        ]),
      ),
    epochs: () => epochs.all() as Epoch[],
    openEpoch: (epoch) => void addEpoch.run(epoch),
  }
}
