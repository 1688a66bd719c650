import { MOST_COLUMNS } from '../../domain/results.ts'
import type { VoterKind } from '../../domain/turnout.ts'

/** The two contests of a station: the governor's is 0, the regency's or city's 1. */
const CONTESTS = 2

/** Votes by column, then invalid ones, then spoiled ballots. */
const WIDTH = MOST_COLUMNS + 2

/** What a rehearsal's stations will have counted; decided before anything is reported. */
export class Truth {
  /** Voters who came, by kind and station. */
  readonly came: Readonly<Record<VoterKind, Int32Array>>
  /** Columns of the ballot of each contest, by station and contest. */
  readonly #columns: Uint8Array
  readonly #counts: Int32Array

  constructor(stations: number) {
    this.came = {
      registered: new Int32Array(stations),
      movedIn: new Int32Array(stations),
      unregistered: new Int32Array(stations),
    }
    this.#columns = new Uint8Array(stations * CONTESTS)
    this.#counts = new Int32Array(stations * CONTESTS * WIDTH)
  }

  /** Votes of a contest by ballot number, one for each column. */
  votes(station: number, contest: number): number[] {
    const at = this.#place(station, contest)
    const columns = this.#columns[station * CONTESTS + contest] ?? 0
    return [...this.#counts.subarray(at, at + columns)]
  }

  invalid(station: number, contest: number): number {
    return this.#counts[this.#place(station, contest) + MOST_COLUMNS] ?? 0
  }

  /** Ballots wrongly punched or damaged, and replaced. */
  spoiled(station: number, contest: number): number {
    return this.#counts[this.#place(station, contest) + MOST_COLUMNS + 1] ?? 0
  }

  /** Ballots put into the box, the same for both contests: every voter gets one of each. */
  used(station: number): number {
    const { registered, movedIn, unregistered } = this.came
    return (registered[station] ?? 0) + (movedIn[station] ?? 0) + (unregistered[station] ?? 0)
  }

  /** Decides what a station counts of a contest. */
  setTally(station: number, contest: number, votes: readonly number[], invalid: number): void {
    const at = this.#place(station, contest)
    this.#columns[station * CONTESTS + contest] = votes.length
    this.#counts.set(votes, at)
    this.#counts[at + MOST_COLUMNS] = invalid
  }

  setSpoiled(station: number, contest: number, spoiled: number): void {
    this.#counts[this.#place(station, contest) + MOST_COLUMNS + 1] = spoiled
  }

  #place(station: number, contest: number): number {
    return (station * CONTESTS + contest) * WIDTH
  }
}
