import { type Observation, supersedes } from '../../domain/observation.ts'
import type { Column } from './columns.ts'

/** Sender and key of the report at a journal position; asked for only when moments are equal. */
export type KeyOf = (seq: number) => string

/**
 * When something was last observed at each station, so that the later observation wins whatever the
 * order of arrival. What was observed is kept beside it by whoever asks.
 */
export class Register {
  readonly #observedAt: Float64Array
  readonly #seq: Uint32Array
  readonly #keyOf: KeyOf

  constructor(stations: number, keyOf: KeyOf) {
    this.#observedAt = new Float64Array(stations)
    this.#seq = new Uint32Array(stations)
    this.#keyOf = keyOf
  }

  /** Whether anything was observed. */
  has(station: number): boolean {
    return this.#seq[station] !== 0
  }

  /** When it was observed; 0 when nothing was. */
  observedAt(station: number): number {
    return this.#observedAt[station] ?? 0
  }

  /** Journal position of the report that won; 0 when there is none. */
  seq(station: number): number {
    return this.#seq[station] ?? 0
  }

  /** Notes an observation if it wins over the one known; false when it does not. */
  take(station: number, observation: Observation): boolean {
    const seq = this.seq(station)
    if (seq !== 0 && !this.#wins(observation, station, seq)) return false
    this.#observedAt[station] = observation.observedAt
    this.#seq[station] = observation.seq
    return true
  }

  /** For a checkpoint. */
  columns(): Column[] {
    return [
      { array: this.#observedAt, width: 1 },
      { array: this.#seq, width: 1 },
    ]
  }

  #wins(observation: Observation, station: number, seq: number): boolean {
    const observedAt = this.observedAt(station)
    if (observation.observedAt !== observedAt) return observation.observedAt > observedAt
    if (observation.seq === seq) return false
    return supersedes(observation, { observedAt, seq, key: this.#keyOf(seq) })
  }
}
