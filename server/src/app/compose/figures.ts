import type { Contest } from '../../domain/contests.ts'
import type { Journal } from '../../journal/journal.ts'
import type { JournalStore } from '../../journal/store.ts'
import type { CheckpointStore } from '../../projections/checkpoints.ts'
import { History } from '../../projections/history.ts'
import { Projections } from '../../projections/projections.ts'

/** The figures in memory, kept up with the journal, and the way back to any past moment. */
export interface LiveFigures {
  projections: Projections
  history: History
}

/** Brings the figures up to the journal's end and keeps them there. */
export function followJournal(
  journal: Journal,
  store: JournalStore,
  checkpoints: CheckpointStore,
  contests: readonly Contest[],
): LiveFigures {
  const readable = {
    read: (after: number, through: number) => journal.read(after, through),
    seqAt: (moment: number) => store.seqAt(moment),
  }
  const history = new History(readable, checkpoints, () => new Projections(contests))
  const projections = history.through(journal.seq)
  journal.onCommit((entries) => {
    for (const entry of entries) {
      projections.fold(entry)
      try {
        history.keep(projections)
      } catch {
        // A full disk: the checkpoint can be made anew, the figures must not stop for it.
      }
    }
  })
  return { projections, history }
}
