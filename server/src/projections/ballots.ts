import {
  allotment,
  type BallotCount,
  ballotCounts,
  BALLOTS_REPORTED,
  type BallotsReported,
} from '../domain/ballots.ts'
import { STATION_REGISTERED } from '../domain/geography/registered.ts'
import type { Observation } from '../domain/observation.ts'
import type { Registered } from './registered.ts'
import type { Column } from './stations/columns.ts'
import type { StationFeature } from './stations/feature.ts'
import { type KeyOf, Register } from './stations/register.ts'
import { slotOf, SLOTS, slotted } from './stations/slots.ts'

const names = [
  'allotted',
  ...ballotCounts,
  'stationsSupplied',
  'stationsShort',
  'stationsInExcess',
] as const

/** What is counted of each of the two contests. */
export const ballotCounters = slotted(names)

const WIDTH = SLOTS * ballotCounts.length

/** Ballots received, used, spoiled and left at every station, by contest. */
export class Ballots implements StationFeature {
  readonly topic = 'ballots'
  readonly counters = ballotCounters
  readonly takes = {
    [BALLOTS_REPORTED]: (data: BallotsReported, station: number, observation: Observation) =>
      this.#reported(data, station, observation),
    // What a station is to receive follows its voters.
    [STATION_REGISTERED]: () => {},
  }
  readonly #reports: Register
  readonly #counts: Int32Array
  readonly #registered: Registered
  readonly #reservePermille: number

  constructor(registered: Registered, stations: number, keyOf: KeyOf, reservePermille: number) {
    this.#registered = registered
    this.#reservePermille = reservePermille
    this.#reports = new Register(stations, keyOf, WIDTH)
    this.#counts = new Int32Array(stations * WIDTH)
  }

  /** Ballots that a station is to receive for each contest. */
  allotted(station: number): number {
    return allotment(this.#registered.voters(station).registered, this.#reservePermille)
  }

  /** A count of a station and contest slot; null before it was reported. */
  count(station: number, slot: number, name: BallotCount): number | null {
    const at = slot * ballotCounts.length + ballotCounts.indexOf(name)
    return this.#reports.has(station, at) ? (this.#counts[station * WIDTH + at] ?? 0) : null
  }

  /** Journal position of the report that says what was received; 0 before it. */
  receivedSeq(station: number, slot: number): number {
    return this.#reports.seq(station, slot * ballotCounts.length)
  }

  measure(station: number, out: Int32Array, offset: number): void {
    const allotted = this.allotted(station)
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const at = offset + slot * names.length
      const received = this.count(station, slot, 'received')
      out[at] = allotted
      ballotCounts.forEach((name, count) => {
        out[at + 1 + count] = this.count(station, slot, name) ?? 0
      })
      out[at + 5] = received === null ? 0 : 1
      out[at + 6] = received !== null && received < allotted ? 1 : 0
      out[at + 7] = received !== null && received > allotted ? 1 : 0
    }
  }

  columns(): Column[] {
    const counts = { array: this.#counts, width: WIDTH }
    return [counts, ...this.#reports.columns()]
  }

  #reported(data: BallotsReported, station: number, observation: Observation): void {
    const slot = slotOf(data.contest, data.station)
    if (slot === null) return
    ballotCounts.forEach((name, count) => {
      const value = data[name]
      const at = slot * ballotCounts.length + count
      if (value !== undefined && this.#reports.take(station, observation, at)) {
        this.#counts[station * WIDTH + at] = value
      }
    })
  }
}
