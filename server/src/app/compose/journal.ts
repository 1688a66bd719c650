import { randomUUID } from 'node:crypto'
import type { Clock } from '../../domain/clock.ts'
import { currentEpoch, type Witness } from '../../journal/epoch.ts'
import { Journal } from '../../journal/journal.ts'
import type { JournalStore } from '../../journal/store.ts'

/** Least time between two notes of how far the journal has come, in milliseconds. */
const WITNESS_EVERY = 1_000

/** The journal of a data folder, with its epoch settled and its witness kept up. */
export function openJournal(
  store: JournalStore,
  witness: Witness,
  mode: string,
  clock: Clock,
): { journal: Journal; close: () => void } {
  const epoch = currentEpoch(store, witness, { id: randomUUID(), mode, now: clock.now() })
  const journal = new Journal(store, clock, epoch)
  const note = (): void => {
    const { epoch: id, seq } = journal
    try {
      witness.write({ epoch: id, seq, hash: journal.hashAt(seq) ?? '' })
    } catch {
      // A full disk: the witness may lag behind, the next commit tries again, the hub goes on.
    }
  }
  note()
  let timer: NodeJS.Timeout | null = null
  journal.onCommit(() => {
    timer ??= setTimeout(() => {
      timer = null
      note()
    }, WITNESS_EVERY).unref()
  })
  const close = (): void => {
    journal.flush()
    if (timer) clearTimeout(timer)
    note()
  }
  return { journal, close }
}
