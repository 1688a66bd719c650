import type { Moment } from '../domain/clock.ts'
import type { Entry } from '../journal/entry.ts'
import type { CheckpointStore } from './checkpoints.ts'
import type { Projections } from './projections.ts'

/** What rebuilding needs of the journal. */
export interface Readable {
  read(after: number, through: number): Iterable<Entry>
  /** The last position accepted at or before a moment; 0 when there is none. */
  seqAt(moment: Moment): number
}

/** Entries between two checkpoints: what a past moment costs to rebuild, at most. */
const CHECKPOINT_EVERY = 20_000

/** Rebuilds figures as they stood at any position: from the checkpoint before it and the journal. */
export class History {
  readonly #journal: Readable
  readonly #checkpoints: CheckpointStore
  readonly #empty: () => Projections
  #latest: Projections | null = null

  constructor(journal: Readable, checkpoints: CheckpointStore, empty: () => Projections) {
    this.#journal = journal
    this.#checkpoints = checkpoints
    this.#empty = empty
  }

  /** The figures as they stood at a moment. */
  at(moment: Moment): Projections {
    const seq = this.#journal.seqAt(moment)
    // Screens that show a past moment ask for the same one again and again.
    if (this.#latest?.seq !== seq) this.#latest = this.through(seq)
    return this.#latest
  }

  /** Figures at a position, for the caller to keep and fold on. */
  through(seq: number): Projections {
    const projections = this.#empty()
    const saved = this.#checkpoints.before(seq)
    const usable = saved !== null && projections.restore(saved)
    const after = usable ? saved.seq : 0
    for (const entry of this.#journal.read(after, seq)) this.#step(projections, entry)
    return projections
  }

  /** Figures counted anew from the first entry, without any checkpoint. */
  *recount(through: number): Generator<Entry, Projections> {
    const projections = this.#empty()
    for (const entry of this.#journal.read(0, through)) {
      yield entry
      projections.fold(entry)
    }
    return projections
  }

  /** Saves the figures when they have come to the next checkpoint. */
  keep(projections: Projections): void {
    if (projections.seq % CHECKPOINT_EVERY === 0) this.#checkpoints.write(projections.save())
  }

  #step(projections: Projections, entry: Entry): void {
    projections.fold(entry)
    this.keep(projections)
  }
}
