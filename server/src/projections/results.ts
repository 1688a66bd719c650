import type { Observation } from '../domain/observation.ts'
import { MOST_COLUMNS, TALLY_REPORTED, type TallyReported } from '../domain/results.ts'
import type { Column } from './stations/columns.ts'
import type { StationFeature } from './stations/feature.ts'
import { type KeyOf, Register } from './stations/register.ts'
import { slotOf, SLOTS, slotted } from './stations/slots.ts'

const names = ['stationsCounted', 'votes1', 'votes2', 'votes3', 'votes4', 'invalid'] as const

/** What is counted of each of the two contests. */
export const resultCounters = slotted(names)

/** Votes of each column, then invalid ones. */
const COUNTS = MOST_COLUMNS + 1

/** A station's count of one contest. */
export interface Tally {
  /** By ballot number; zeros behind the contest's last column. */
  votes: number[]
  valid: number
  invalid: number
}

/** The votes counted at every station, by contest. */
export class Results implements StationFeature {
  readonly topic = 'results'
  readonly counters = resultCounters
  readonly takes = {
    [TALLY_REPORTED]: (data: TallyReported, station: number, observation: Observation) =>
      this.#counted(data, station, observation),
  }
  readonly #reports: Register
  readonly #counts: Int32Array

  constructor(stations: number, keyOf: KeyOf) {
    this.#reports = new Register(stations, keyOf, SLOTS)
    this.#counts = new Int32Array(stations * SLOTS * COUNTS)
  }

  /** Whether a station has counted the contest of a slot. */
  has(station: number, slot: number): boolean {
    return this.#reports.has(station, slot)
  }

  /** The count of a station and contest slot; null before it was reported. */
  tally(station: number, slot: number): Tally | null {
    if (!this.has(station, slot)) return null
    const at = this.#place(station, slot)
    const votes = [...this.#counts.subarray(at, at + MOST_COLUMNS)]
    const valid = votes.reduce((sum, count) => sum + count, 0)
    return { votes, valid, invalid: this.#counts[at + MOST_COLUMNS] ?? 0 }
  }

  measure(station: number, out: Int32Array, offset: number): void {
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const at = offset + slot * names.length
      out[at] = this.has(station, slot) ? 1 : 0
      const from = this.#place(station, slot)
      for (let count = 0; count < COUNTS; count += 1) {
        out[at + 1 + count] = this.#counts[from + count] ?? 0
      }
    }
  }

  columns(): Column[] {
    const counts = { array: this.#counts, width: SLOTS * COUNTS }
    return [counts, ...this.#reports.columns()]
  }

  #counted(data: TallyReported, station: number, observation: Observation): void {
    const slot = slotOf(data.contest, data.station)
    if (slot === null || !this.#reports.take(station, observation, slot)) return
    const at = this.#place(station, slot)
    this.#counts.fill(0, at, at + COUNTS)
    this.#counts.set(data.votes.slice(0, MOST_COLUMNS), at)
    this.#counts[at + MOST_COLUMNS] = data.invalid
  }

  #place(station: number, slot: number): number {
    return (station * SLOTS + slot) * COUNTS
  }
}
