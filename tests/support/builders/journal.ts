import { sqliteArchive } from '../../../server/src/adapters/store/archive-store.ts'
import { openArchiveDatabase, openDatabase } from '../../../server/src/adapters/store/database.ts'
import { sqliteJournalStore } from '../../../server/src/adapters/store/journal-store.ts'
import type { Draft } from '../../../server/src/commands/recorder.ts'
import { genesisHash, sealHash } from '../../../server/src/journal/chain.ts'
import type { Entry, Epoch, Unsealed } from '../../../server/src/journal/entry.ts'
import { currentEpoch } from '../../../server/src/journal/epoch.ts'
import { Journal } from '../../../server/src/journal/journal.ts'
import type { JournalStore } from '../../../server/src/journal/store.ts'
import type { Archive } from '../../../server/src/projections/archive.ts'
import { clock as standing, type SettableClock, wib } from './clock.ts'

/** Id of the history that built entries and journals belong to. */
export const EPOCH = 'epoch-a'

/** The first epoch of a live journal. */
export function genesis(more: Partial<Epoch> = {}): Epoch {
  const previousHash = genesisHash(EPOCH, 'live')
  return {
    id: EPOCH,
    firstSeq: 1,
    openedAt: wib('27 12:00'),
    previousHash,
    reason: 'genesis',
    ...more,
  }
}

/** Entries in order and sealed, one for each of what differs; the first follows the genesis. */
export function entries(...differing: Partial<Unsealed>[]): Entry[] {
  const sealed: Entry[] = []
  for (const more of differing) {
    const unsealed: Unsealed = {
      seq: sealed.length + 1,
      epoch: EPOCH,
      at: wib('27 19:00') + sealed.length,
      type: 'test.happened',
      actor: 'tester',
      stream: null,
      version: null,
      key: null,
      body: '{}',
      ...more,
    }
    const previous = sealed.at(-1)?.hash ?? genesis().previousHash
    sealed.push({ ...unsealed, hash: sealHash(previous, unsealed) })
  }
  return sealed
}

/** A fact that a tester wants recorded, with what differs. */
export function draft(more: Partial<Draft> = {}): Draft {
  return { type: 'test.happened', data: { note: 'hujan' }, actor: 'tester', ...more }
}

/** A journal on SQLite in memory, and what it is made of. */
export interface JournalDesk extends AsyncDisposable {
  journal: Journal
  store: JournalStore
  archive: Archive
  clock: SettableClock
}

/** Opens a new journal; its epoch is {@link EPOCH}. `wrap` may stand between it and its store. */
export async function openJournal(
  wrap: (store: JournalStore) => JournalStore = (store) => store,
): Promise<JournalDesk> {
  const database = await openDatabase(':memory:')
  const saved = await openArchiveDatabase(':memory:')
  const clock = standing()
  const store = wrap(sqliteJournalStore(database.handle))
  const witness = { read: () => null, write: () => undefined }
  const epoch = currentEpoch(store, witness, { id: EPOCH, mode: 'live', now: clock.now() })
  return {
    journal: new Journal(store, clock, epoch),
    store,
    archive: sqliteArchive(saved.handle),
    clock,
    [Symbol.asyncDispose]: async () => {
      await saved.close()
      await database.close()
    },
  }
}
