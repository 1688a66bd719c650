import { join } from 'node:path'
import type { Secrets } from '../../access/secrets.ts'
import { sqliteArchive } from '../../adapters/store/archive-store.ts'
import { openArchiveDatabase, openDatabase } from '../../adapters/store/database.ts'
import { sqliteSavedViews } from '../../adapters/store/incident-view-store.ts'
import { sqliteJournalStore } from '../../adapters/store/journal-store.ts'
import { sqliteQuarantine } from '../../adapters/store/quarantine-store.ts'
import { sqliteRegisterStore } from '../../adapters/store/register-store.ts'
import { sqliteSecrets } from '../../adapters/store/secret-store.ts'
import { witnessFile } from '../../adapters/store/witness-file.ts'
import type { SavedViews } from '../../commands/incident-views.ts'
import type { Quarantine } from '../../ingest/quarantine.ts'
import type { Witness } from '../../journal/epoch.ts'
import type { JournalStore } from '../../journal/store.ts'
import type { Archive } from '../../projections/archive.ts'
import { ARCHIVE_FILE, JOURNAL_FILE, WITNESS_FILE } from './folder.ts'

/** What a mode's folder holds, opened: one database, and beside it the witness and the archive. */
export interface Stores {
  entries: JournalStore
  witness: Witness
  archive: Archive
  quarantine: Quarantine
  secrets: Secrets
  savedViews: SavedViews
  register: ReturnType<typeof sqliteRegisterStore>
  close(): Promise<void>
}

/** Opens what a mode's folder holds. Throws JOURNAL_CORRUPT when the database is none. */
export async function openStores(folder: string): Promise<Stores> {
  const database = await openDatabase(join(folder, JOURNAL_FILE))
  const saved = await openArchiveDatabase(join(folder, ARCHIVE_FILE))
  const { handle } = database
  return {
    entries: sqliteJournalStore(handle),
    witness: witnessFile(join(folder, WITNESS_FILE)),
    archive: sqliteArchive(saved.handle),
    quarantine: sqliteQuarantine(handle),
    secrets: sqliteSecrets(handle),
    savedViews: sqliteSavedViews(handle),
    register: sqliteRegisterStore(database),
    close: async () => {
      await saved.close()
      await database.close()
    },
  }
}
