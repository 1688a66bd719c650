import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../adapters/store/database.ts'
import { sqliteJournalStore } from '../../adapters/store/journal-store.ts'
import { REHEARSAL_END } from '../../rehearsal/index.ts'
import type { Config } from '../config.ts'
import { JOURNAL_FILE, setAsideJournal } from './folder.ts'

/**
 * Decides whether a rehearsal goes on or begins anew: it goes on where it was stopped, unless it has
 * ended, another evening is asked for, or `--again` says so. What was recorded is set aside.
 */
export async function settleRehearsal(
  { folder, rehearsal: { seed, again } }: Config,
  say: (line: string) => void,
): Promise<void> {
  if (!existsSync(join(folder, JOURNAL_FILE))) return
  const { ended, recordedSeed } = await recorded(folder)
  const reason = again
    ? 'as asked'
    : ended
      ? 'the last one has ended'
      : recordedSeed !== null && recordedSeed !== seed
        ? `the last one had --seed ${recordedSeed}`
        : null
  if (reason === null) return
  say(`Beginning a new rehearsal (${reason}); the last one is kept in ${join(folder, 'previous')}.`)
  setAsideJournal(folder)
}

async function recorded(folder: string): Promise<{ ended: boolean; recordedSeed: number | null }> {
  const database = await openDatabase(join(folder, JOURNAL_FILE))
  try {
    const store = sqliteJournalStore(database.handle)
    const first = store.entry(1)
    const { seed = null } = JSON.parse(first?.body ?? '{}') as { seed?: number }
    return { ended: (store.head()?.at ?? 0) >= REHEARSAL_END, recordedSeed: seed }
  } finally {
    await database.close()
  }
}
