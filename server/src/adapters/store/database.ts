import { rmSync } from 'node:fs'
import { type EntityClass, MikroORM } from '@mikro-orm/sqlite'
import type { SqliteConnection } from '@mikro-orm/sqlite'
import { HubError } from '../../domain/errors.ts'
import * as archived from './archive-rows.ts'
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

/** Whole after a crash, though its last commits may be gone: nobody was promised them. */
const archivePragmas = [
  // What is saved is large: larger pages are fewer writes. Said first, before there is a table.
  'page_size = 16384',
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'wal_autocheckpoint = 1000',
  'busy_timeout = 5000',
]

/**
 * Opens (or makes) the database file and brings its tables up to date. Throws JOURNAL_CORRUPT when
 * the file is no database or is damaged; it is left as it is.
 */
export async function openDatabase(file: string): Promise<Database> {
  try {
    return await open(file, rows, pragmas)
  } catch (cause) {
    if (!isDamage(cause)) throw cause
    const message = `The journal ${file} is damaged: put a backup in its place, or move it away to begin anew.`
    throw new HubError('JOURNAL_CORRUPT', message, { cause })
  }
}

/**
 * Opens (or makes) the database file of an archive. One that is no database or is damaged is thrown
 * away: all of it can be made anew from the journal.
 */
export async function openArchiveDatabase(file: string): Promise<Database> {
  try {
    return await open(file, archived, archivePragmas)
  } catch (cause) {
    if (!isDamage(cause)) throw cause
    discardArchive(file)
    return open(file, archived, archivePragmas)
  }
}

/** Throws an archive away that is not open; it is made anew from the journal. */
export function discardArchive(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true })
}

async function open(
  file: string,
  tables: Readonly<Record<string, EntityClass<object>>>,
  settings: readonly string[],
): Promise<Database> {
  const orm = await MikroORM.init({
    dbName: file,
    entities: Object.values(tables),
    metadataCache: { enabled: false },
    debug: false,
  })
  try {
    const handle = await (orm.em.getConnection() as SqliteConnection).getNativeClient()
    for (const pragma of settings) handle.pragma(pragma)
    await orm.schema.update({ safe: true })
    return { orm, handle, close: () => orm.close(true) }
  } catch (error) {
    await orm.close(true)
    throw error
  }
}

/** Whether SQLite says that a file is no database, or that something else wrote into it. */
export function isDamage(error: unknown): boolean {
  const { code = '' } = error as { code?: string }
  return /^SQLITE_(NOTADB|CORRUPT)/.test(code)
}
