import { peopleEvents } from '../../../domain/people/events.ts'
import type { Entry } from '../../../journal/entry.ts'
import type { Journal } from '../../../journal/journal.ts'
import type { JournalStore } from '../../../journal/store.ts'
import type { Measures } from './registry.ts'

/** Seconds; a commit waits for the disk. */
const COMMIT_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5]

/** Entries of one commit. */
const BATCH = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000]

/** A store whose commits are timed. */
export function timedStore(store: JournalStore, measures: Measures): JournalStore {
  const time = measures.histogram(
    'pantau_journal_commit_seconds',
    'Time until a commit was durable.',
    COMMIT_SECONDS,
  )
  const size = measures.histogram(
    'pantau_journal_commit_entries',
    'Entries that were committed together.',
    BATCH,
  )
  return {
    ...store,
    append: (entries) => {
      const startedAt = performance.now()
      store.append(entries)
      time.observe((performance.now() - startedAt) / 1_000)
      size.observe(entries.length)
    },
  }
}

/** Measures what is recorded. */
export function measureJournal(journal: Journal, measures: Measures): void {
  const recorded = measures.counter(
    'pantau_journal_entries_total',
    'Entries recorded since the start, by what their type begins with.',
    ['group'],
  )
  const refused = measures.counter(
    'pantau_permission_refusals_total',
    'Times that somebody tried what they may not, as on record: repeated ones once a minute.',
  )
  const signIns = measures.counter(
    'pantau_sign_in_refusals_total',
    'Sign-ins that were refused, as on record: repeated ones once a minute.',
  )
  measures.gauge('pantau_journal_seq', 'The last position of the journal.', () => journal.seq)
  journal.onCommit((entries) => {
    for (const entry of entries) {
      recorded.inc({ group: entry.type.slice(0, entry.type.indexOf('.')) })
      if (entry.type === peopleEvents.permissionRefused) refused.inc(timesOf(entry))
      else if (entry.type === peopleEvents.signInRefused) signIns.inc(timesOf(entry))
    }
  })
}

/** How often happened what an entry counts together. */
function timesOf({ body }: Entry): number {
  return (JSON.parse(body) as { times: number }).times
}
