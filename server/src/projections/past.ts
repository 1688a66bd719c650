import type { Moment } from '../domain/clock.ts'
import type { Archive } from './archive.ts'
import { type Counted, type FigureView, viewOf } from './figures.ts'
import type { ReadEntries } from './keeper.ts'
import { PastRows } from './past-rows.ts'
import type { Projections } from './projections.ts'
import { Differences, type RecapitulationSource } from './recapitulation/differences.ts'
import type { Day } from './stations/day.ts'

/** What finding a past moment needs of the journal. */
export interface PastJournal {
  read: ReadEntries
  /** The last position accepted at or before a moment; 0 when there is none. */
  seqAt(moment: Moment): number
}

/** Everything at one position of the past. */
export interface PastStanding {
  projections: Projections
  rows: PastRows
  recapitulation: RecapitulationSource
}

/** Positions kept at hand: screens that show a past moment ask for the same one again and again. */
const MOST_STANDINGS = 3

/** Finds figures as they stood at any past moment. */
export class Past {
  readonly differences: Differences
  readonly #journal: PastJournal
  readonly #archive: Archive
  readonly #day: Day
  readonly #empty: () => Projections
  /** Rows of all areas before the first entry. */
  readonly #initial: Int32Array
  /** By position, the last one asked for last. */
  readonly #standings = new Map<number, PastStanding>()

  /** `day` is the present one, not yet brought up to the journal. */
  constructor(journal: PastJournal, archive: Archive, day: Day, empty: () => Projections) {
    this.#journal = journal
    this.#archive = archive
    this.#day = day
    this.#empty = empty
    this.differences = new Differences(day)
    this.#initial = day.stations.totals.cells().slice()
  }

  /** The figures of an area or station as they stood at a moment. */
  figures(counted: Counted, moment: Moment): FigureView {
    const { projections, rows, recapitulation } = this.standing(moment)
    const { index } = this.#day
    const station = index.station(counted.code)
    const row =
      station === undefined ? rows.area(index.area(counted.code) ?? -1) : rows.station(station)
    // Compared only when somebody asks: the position does not move any more.
    const compare = () => this.differences.counts(recapitulation, counted.code)
    return viewOf(projections, row, counted, moment, this.#day, compare)
  }

  /** Everything that was known at a moment. */
  standing(moment: Moment): PastStanding {
    return this.#at(this.#journal.seqAt(moment))
  }

  #at(seq: number): PastStanding {
    const known = this.#standings.get(seq)
    this.#standings.delete(seq)
    const standing = known ?? this.#rebuild(seq)
    this.#standings.set(seq, standing)
    const [oldest] = this.#standings.keys()
    if (this.#standings.size > MOST_STANDINGS && oldest !== undefined) {
      this.#standings.delete(oldest)
    }
    return standing
  }

  #rebuild(seq: number): PastStanding {
    const projections = this.#projections(seq)
    const { recapitulations } = projections
    const { index } = this.#day
    const rows = new PastRows(this.#archive, this.#day, this.#initial, seq)
    const rowOf = (area: string): Int32Array => rows.area(index.area(area) ?? -1)
    return { projections, rows, recapitulation: { recapitulations, rowOf } }
  }

  #projections(seq: number): Projections {
    const projections = this.#empty()
    const saved = this.#archive.projections(seq)
    const after = saved && projections.restore(saved) ? saved.seq : 0
    for (const entry of this.#journal.read(after, seq)) projections.fold(entry)
    return projections
  }
}
