import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Database, openDatabase } from '../../server/src/adapters/store/database.ts'
import { sqliteSavedViews } from '../../server/src/adapters/store/incident-view-store.ts'
import { sqliteJournalStore } from '../../server/src/adapters/store/journal-store.ts'
import { sqliteQuarantine } from '../../server/src/adapters/store/quarantine-store.ts'
import { sqliteRegisterStore } from '../../server/src/adapters/store/register-store.ts'
import { sqliteSecrets } from '../../server/src/adapters/store/secret-store.ts'
import { journalStoreContract, type Reopenable } from './journal-store.contract.ts'
import { quarantineContract } from './quarantine.contract.ts'
import { registerStoreContract } from './register-store.contract.ts'
import { savedViewsContract } from './saved-views.contract.ts'
import { secretsContract } from './secrets.contract.ts'

/** Opens a store on a database file of its own. */
async function onFile<Store>(make: (database: Database) => Store): Promise<Reopenable<Store>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pantau-store-'))
  const file = path.join(folder, 'journal.db')
  let database = await openDatabase(file)
  const kept: Reopenable<Store> = {
    store: make(database),
    async reopen() {
      await database.close()
      database = await openDatabase(file)
      kept.store = make(database)
    },
    async [Symbol.asyncDispose]() {
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
  return kept
}

journalStoreContract('SQLite', () => onFile(({ handle }) => sqliteJournalStore(handle)))
quarantineContract('SQLite', () => onFile(({ handle }) => sqliteQuarantine(handle)))
registerStoreContract('SQLite', () => onFile(sqliteRegisterStore))
secretsContract('SQLite', () => onFile(({ handle }) => sqliteSecrets(handle)))
savedViewsContract('SQLite', () => onFile(({ handle }) => sqliteSavedViews(handle)))

test('a commit to SQLite is on the disk when it returns', async () => {
  await using kept = await onFile(({ handle }) => handle)
  const setting = (name: string) => kept.store.pragma(name, { simple: true })
  // 2 is FULL: the write-ahead log is flushed at every commit.
  expect([setting('journal_mode'), setting('synchronous')]).toEqual(['wal', 2])
})
