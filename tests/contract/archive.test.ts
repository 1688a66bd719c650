import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sqliteArchive } from '../../server/src/adapters/store/archive-store.ts'
import { openDatabase } from '../../server/src/adapters/store/database.ts'
import { archiveContract, type ReopenableArchive } from './archive.contract.ts'

/** An archive in a database file of its own. */
async function onFile(): Promise<ReopenableArchive> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pantau-archive-'))
  const file = path.join(folder, 'journal.db')
  let database = await openDatabase(file)
  const kept: ReopenableArchive = {
    store: sqliteArchive(database.handle),
    async reopen() {
      await database.close()
      database = await openDatabase(file)
      kept.store = sqliteArchive(database.handle)
    },
    async [Symbol.asyncDispose]() {
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
  return kept
}

archiveContract('SQLite', onFile)
