import type { Entry, Epoch } from '../../journal/entry.ts'
import type { EntryFilter, JournalStore } from '../../journal/store.ts'
import type { Handle } from './database.ts'
import { KeyRegister } from './key-register.ts'

const columns = 'seq, epoch, at, type, actor, stream, version, key, body, hash'

/** Entries fetched at a time when a journal is read through. */
const PAGE = 2_000

/** Entries written by one statement where there are as many. */
const GROUP = 20

/** Entries looked at for the first part when a journal is read back, and for later ones at most. */
const [PART, MOST_OF_PART] = [200, 20_000]

/**
 * The journal in SQLite. It uses the ORM's tables with prepared statements: writing goes through
 * one transaction a commit, and reading a whole journal makes no object twice.
 */
export function sqliteJournalStore(handle: Handle): JournalStore {
  const insert = inserter(handle)
  const head = handle.prepare(`select ${columns} from entry order by seq desc limit 1`)
  const one = handle.prepare(`select ${columns} from entry where seq = ?`)
  const page = handle.prepare(
    `select ${columns} from entry where seq > ? and seq <= ? order by seq limit ${PAGE}`,
  )
  const part = handle.prepare(
    `select ${columns} from entry where seq between @from and @through
     and (@actor is null or actor = @actor)
     and (@type is null or type = @type or substr(type, 1, length(@type) + 1) = @type || '.')
     order by seq desc`,
  )
  // The index over moments ends on the answer; `max(seq)` would look at every entry before it.
  const acceptedAt = handle.prepare('select at from entry where seq = ?').pluck()
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
  const keys = new KeyRegister(handle)
  const appendAll = handle.transaction((entries: readonly Entry[]) => {
    insert(entries)
    for (const entry of entries) keys.take(entry)
    keys.save(entries.at(-1)?.seq ?? 0)
  })

  function append(entries: readonly Entry[]): void {
    try {
      appendAll.immediate(entries)
    } catch (cause) {
      keys.rolledBack()
      throw cause
    }
    keys.committed()
  }

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

  function* readBack(before: number, only: EntryFilter = {}): IterableIterator<Entry[]> {
    const { actor = null, type = null } = only
    let through = before - 1
    for (let size = PART; through > 0; size = Math.min(size * 2, MOST_OF_PART)) {
      const from = Math.max(1, through - size + 1)
      yield part.all({ from, through, actor, type }) as Entry[]
      through = from - 1
    }
  }

  /** Times never go back along the journal, so halving it finds a moment without an index. */
  function seqAt(moment: number): number {
    let [known, beyond] = [0, ((head.get() as Entry | undefined)?.seq ?? 0) + 1]
    while (beyond - known > 1) {
      const middle = Math.floor((known + beyond) / 2)
      if ((acceptedAt.get(middle) as number) <= moment) known = middle
      else beyond = middle
    }
    return known
  }

  return {
    append,
    head: () => (head.get() as Entry | undefined) ?? null,
    entry: (seq) => (one.get(seq) as Entry | undefined) ?? null,
    read,
    readBack,
    seqAt,
    findKey: (actor, key) => keys.find(actor, key),
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

/** Writes entries in groups: calling a statement costs as much as writing a row. */
function inserter(handle: Handle): (entries: readonly Entry[]) => void {
  const row = `(${columns.replaceAll(/\w+/g, '?')})`
  const rows = (count: number) =>
    handle.prepare(`insert into entry (${columns}) values ${Array(count).fill(row).join()}`)
  const [group, single] = [rows(GROUP), rows(1)]
  const write = (statement: typeof group, entries: readonly Entry[]): void => {
    const values: (string | number | null)[] = []
    for (const { seq, epoch, at, type, actor, stream, version, key, body, hash } of entries) {
      values.push(seq, epoch, at, type, actor, stream, version, key, body, hash)
    }
    statement.run(values)
  }
  return (entries) => {
    const grouped = entries.length - (entries.length % GROUP)
    for (let at = 0; at < grouped; at += GROUP) write(group, entries.slice(at, at + GROUP))
    for (const entry of entries.slice(grouped)) write(single, [entry])
  }
}
