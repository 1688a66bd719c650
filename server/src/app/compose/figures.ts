import type { Contest } from '../../domain/contests.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import type { Rules } from '../../domain/rules.ts'
import type { Journal } from '../../journal/journal.ts'
import type { JournalStore } from '../../journal/store.ts'
import type { Archive } from '../../projections/archive.ts'
import { Keeper } from '../../projections/keeper.ts'
import { Past } from '../../projections/past.ts'
import { Projections } from '../../projections/projections.ts'
import { State } from '../../projections/state.ts'
import { Day } from '../../projections/stations/day.ts'
import { StationIndex } from '../../projections/stations/station-index.ts'
import { keyOf } from '../../projections/stations/stations.ts'

/** What is counted with: the register and the rules of the election. */
export interface Electoral {
  geography: Geography
  contests: readonly Contest[]
  rules: Rules
}

/** The state in memory, kept up with the journal, and the way back to any past moment. */
export interface LiveFigures {
  state: State
  past: Past
  /** A state before the first entry, to count anew. */
  emptyState(): State
  /** Saves what changed since the last saving. */
  save(): void
}

/** Brings the state up to the journal's end and keeps it there. */
export function followJournal(
  journal: Journal,
  store: JournalStore,
  archive: Archive,
  { geography, contests, rules }: Electoral,
): LiveFigures {
  const index = new StationIndex(geography)
  const keyAt = (seq: number): string => {
    const entry = store.entry(seq)
    return entry ? keyOf(entry) : ''
  }
  const projections = (): Projections => new Projections(contests)
  const emptyState = (): State => new State(projections(), new Day(index, rules, keyAt))
  const state = emptyState()
  const read = (after: number, through: number) => journal.read(after, through)
  const seqAt = (moment: number) => store.seqAt(moment)
  const past = new Past({ read, seqAt }, archive, state.day, projections)
  const keeper = new Keeper(state, archive, (seq) => journal.hashAt(seq))
  keeper.resume(read, journal.seq)
  journal.onCommit((entries) => {
    for (const entry of entries) {
      state.fold(entry)
      keeper.keep()
    }
  })
  return { state, past, emptyState, save: () => keeper.save() }
}
