import type { Observation } from '../domain/observation.ts'
import {
  SIGNAL_REPORTED,
  type SignalReported,
  VOTING_REPORTED,
  type VotingReported,
  votingStates,
  type VotingState,
} from '../domain/voting.ts'
import type { Column } from './stations/columns.ts'
import type { StationFeature } from './stations/feature.ts'
import { type KeyOf, Register } from './stations/register.ts'

/** What is counted: stations by state, those that opened late, those without signal. */
export const votingCounters = [...votingStates, 'openedLate', 'withoutSignal'] as const

const LATE = votingStates.length

/** What every station is doing, when it opened, and whether it can be reached. */
export class Voting implements StationFeature {
  readonly topic = 'voting'
  readonly counters = votingCounters
  readonly takes = {
    [VOTING_REPORTED]: (data: VotingReported, station: number, observation: Observation) =>
      this.#voting(data, station, observation),
    [SIGNAL_REPORTED]: (data: SignalReported, station: number, observation: Observation) => {
      if (this.#signalled.take(station, observation)) this.#noSignal[station] = data.signal ? 0 : 1
    },
  }
  readonly #opening: number
  readonly #reported: Register
  readonly #signalled: Register
  /** Number in `votingStates`; 0, not open, before the first report. */
  readonly #states: Uint8Array
  /** When it was first seen open; 0 when never. */
  readonly #openedAt: Float64Array
  readonly #noSignal: Uint8Array

  /** `opening`: the moment at which stations are to open. */
  constructor(stations: number, keyOf: KeyOf, opening: number) {
    this.#opening = opening
    this.#reported = new Register(stations, keyOf)
    this.#signalled = new Register(stations, keyOf)
    this.#states = new Uint8Array(stations)
    this.#openedAt = new Float64Array(stations)
    this.#noSignal = new Uint8Array(stations)
  }

  /** The state of a station; NOT_OPEN before its first report. */
  state(station: number): VotingState {
    return votingStates[this.#states[station] ?? 0] ?? 'NOT_OPEN'
  }

  /** When it was first seen open; null when it never was. */
  openedAt(station: number): number | null {
    return this.#openedAt[station] || null
  }

  /** False for a station known to be without signal. */
  signal(station: number): boolean {
    return this.#noSignal[station] !== 1
  }

  measure(station: number, out: Int32Array, offset: number): void {
    out.fill(0, offset, offset + votingCounters.length)
    out[offset + (this.#states[station] ?? 0)] = 1
    out[offset + LATE] = (this.openedAt(station) ?? 0) > this.#opening ? 1 : 0
    out[offset + LATE + 1] = this.signal(station) ? 0 : 1
  }

  columns(): Column[] {
    return [
      { array: this.#states, width: 1 },
      { array: this.#openedAt, width: 1 },
      { array: this.#noSignal, width: 1 },
      ...this.#reported.columns(),
      ...this.#signalled.columns(),
    ]
  }

  #voting({ state, observedAt }: VotingReported, station: number, observation: Observation): void {
    // The first opening counts even when its report comes after later ones.
    const opened = this.openedAt(station)
    if (state === 'OPEN' && (opened === null || observedAt < opened)) {
      this.#openedAt[station] = observedAt
    }
    if (this.#reported.take(station, observation)) {
      this.#states[station] = votingStates.indexOf(state)
    }
  }
}
