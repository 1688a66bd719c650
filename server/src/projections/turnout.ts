import type { Observation } from '../domain/observation.ts'
import { TURNOUT_REPORTED, type TurnoutReported, voterKinds } from '../domain/turnout.ts'
import type { Column } from './stations/columns.ts'
import type { StationFeature } from './stations/feature.ts'
import { type KeyOf, Register } from './stations/register.ts'

/** What is counted: voters by kind, and stations that reported any. */
export const turnoutCounters = [...voterKinds, 'stationsReporting'] as const

/** Voters who came, by kind. */
export class Turnout implements StationFeature {
  readonly topic = 'turnout'
  readonly counters = turnoutCounters
  readonly takes = {
    [TURNOUT_REPORTED]: (data: TurnoutReported, station: number, observation: Observation) => {
      voterKinds.forEach((kind, at) => {
        const count = data[kind]
        if (count !== undefined && this.#reports.take(station, observation, at)) {
          this.#counts[station * voterKinds.length + at] = count
        }
      })
    },
  }
  readonly #reports: Register
  readonly #counts: Int32Array

  constructor(stations: number, keyOf: KeyOf) {
    this.#reports = new Register(stations, keyOf, voterKinds.length)
    this.#counts = new Int32Array(stations * voterKinds.length)
  }

  /** Whether a station has reported. */
  has(station: number): boolean {
    return this.#reports.has(station)
  }

  /** Voters of all kinds who came; null before the first report. */
  came(station: number): number | null {
    if (!this.has(station)) return null
    let came = 0
    for (let at = 0; at < voterKinds.length; at += 1) came += this.#count(station, at)
    return came
  }

  /** Voters on the station's own list who came; null before the first report. */
  registered(station: number): number | null {
    return this.has(station) ? this.#count(station, 0) : null
  }

  /** When the last report was observed; 0 before the first. */
  observedAt(station: number): number {
    return this.#reports.observedAt(station)
  }

  measure(station: number, out: Int32Array, offset: number): void {
    for (let at = 0; at < voterKinds.length; at += 1) out[offset + at] = this.#count(station, at)
    out[offset + voterKinds.length] = this.has(station) ? 1 : 0
  }

  columns(): Column[] {
    const counts = { array: this.#counts, width: voterKinds.length }
    return [counts, ...this.#reports.columns()]
  }

  #count(station: number, at: number): number {
    return this.#counts[station * voterKinds.length + at] ?? 0
  }
}
