import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../adapters/store/database.ts'
import { sqliteJournalStore } from '../../adapters/store/journal-store.ts'
import type { Moment } from '../../domain/clock.ts'
import { REHEARSAL_END } from '../../rehearsal/index.ts'
import type { Config } from '../config.ts'
import type { RehearsalFlags } from '../config/flags.ts'
import { JOURNAL_FILE, setAsideJournal } from './folder.ts'
import { checkAsked } from './rehearsal-asked.ts'
import { recordedRehearsal, type RehearsalBegan } from './rehearsal-record.ts'

/**
 * Decides whether a rehearsal goes on or begins anew: it goes on where it was stopped, unless it has
 * ended, another one is asked for, or `--again` says so. What was recorded is set aside. Throws
 * CONFIGURATION when what is asked for cannot be rehearsed.
 */
export async function settleRehearsal(
  { folder, rehearsal }: Config,
  say: (line: string) => void,
): Promise<void> {
  for (const fault of checkAsked(rehearsal)) say(fault)
  if (!existsSync(join(folder, JOURNAL_FILE))) return
  const { until, began } = await recorded(folder)
  if (until === 0) return
  const reason = reasonToBegin(rehearsal, until, began)
  if (reason === null) return
  say(`Beginning a new rehearsal (${reason}); the last one is kept in ${join(folder, 'previous')}.`)
  setAsideJournal(folder)
}

/** Why what is recorded does not go on; null when it does. */
function reasonToBegin(
  { seed, faults, from, again }: RehearsalFlags,
  until: Moment,
  began: RehearsalBegan | null,
): string | null {
  if (again) return 'as asked'
  if (began === null) return 'the last one was of another version'
  if (until >= REHEARSAL_END) return 'the last one has ended'
  if (began.seed !== seed) return `the last one had --seed ${began.seed}`
  const had = began.faults.join(',')
  if (had !== faults.join(','))
    return had ? `the last one had --faults ${had}` : 'the last one had no faults'
  if (from !== null && from !== began.opening && from < until)
    return 'the last one is past that moment'
  return null
}

async function recorded(folder: string): Promise<{ until: Moment; began: RehearsalBegan | null }> {
  const database = await openDatabase(join(folder, JOURNAL_FILE))
  try {
    const store = sqliteJournalStore(database.handle)
    return { until: store.head()?.at ?? 0, began: recordedRehearsal(store) }
  } finally {
    await database.close()
  }
}
