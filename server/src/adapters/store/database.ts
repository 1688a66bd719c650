import { MikroORM } from '@mikro-orm/sqlite'
import type { SqliteConnection } from '@mikro-orm/sqlite'
import { HubError } from '../../domain/errors.ts'
import * as rows from './rows.ts'

/** The SQLite handle behind the ORM, for the paths that write or read a whole journal. */
export type Handle = Awaited<ReturnType<SqliteConnection['getNativeClient']>>

/** An open database. */
export interface Database {
  orm: MikroORM
  handle: Handle
  close(): Promise<void>
}

/**
 * Durable before acknowledged: a commit is on the disk when it returns. The cache and the checkpoint
 * of the write-ahead log are sized for a day's journal, so that a busy disk does not halve the rate.
 */
const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'cache_size = -65536',
  'wal_autocheckpoint = 4000',
  'busy_timeout = 5000',
]

/**
 * Opens (or makes) the database file and brings its tables up to date. Throws JOURNAL_CORRUPT when
 * the file is no database or is damaged; it is left as it is.
 */
export async function openDatabase(file: string): Promise<Database> {
  try {
    return await open(file)
  } catch (cause) {
    const { code = '' } = cause as { code?: string }
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(code)) throw cause
    const message = `The journal ${file} is damaged: put a backup in its place, or move it away to begin anew.`
    throw new HubError('JOURNAL_CORRUPT', message, { cause })
  }
}

async function open(file: string): Promise<Database> {
  const orm = await MikroORM.init({
    dbName: file,
    entities: Object.values(rows),
    metadataCache: { enabled: false },
    debug: false,
  })
  const handle = await (orm.em.getConnection() as SqliteConnection).getNativeClient()
  for (const pragma of pragmas) handle.pragma(pragma)
  await orm.schema.update({ safe: true })
  return { orm, handle, close: () => orm.close(true) }
}
