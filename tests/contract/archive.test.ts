import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sqliteArchive } from '../../server/src/adapters/store/archive-store.ts'
import { openArchiveDatabase } from '../../server/src/adapters/store/database.ts'
import { archiveContract, type ReopenableArchive } from './archive.contract.ts'

/** An archive in a database file of its own. */
async function onFile(): Promise<ReopenableArchive> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pantau-archive-'))
  const file = path.join(folder, 'figures.db')
  let database = await openArchiveDatabase(file)
  const kept: ReopenableArchive = {
    store: sqliteArchive(database.handle),
    async reopen() {
      await database.close()
      database = await openArchiveDatabase(file)
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

test('an archive that is no database is thrown away and begun anew', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pantau-archive-'))
  const file = path.join(folder, 'figures.db')
  await writeFile(file, 'this is a letter, not an archive'.repeat(1_000))
  const database = await openArchiveDatabase(file)
  expect(sqliteArchive(database.handle).through()).toBe(0)
  await database.close()
  await rm(folder, { recursive: true })
})
