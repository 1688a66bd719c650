import { type Observation, supersedes } from '../../domain/observation.ts'
import type { Column } from './columns.ts'

/** Sender and key of the report at a journal position; asked for only when moments are equal. */
export type KeyOf = (seq: number) => string

/**
 * When each of so many things was last observed at each station, so that the later observation wins
 * whatever the order of arrival. What was observed is kept beside it by whoever asks. The things of a
 * station lie side by side: a report looks at all of them.
 */
export class Register {
  readonly #width: number
  readonly #observedAt: Float64Array
  readonly #seq: Uint32Array
  readonly #keyOf: KeyOf

  /** `width`: things a station; the methods take the number of one, from 0. */
  constructor(stations: number, keyOf: KeyOf, width = 1) {
    this.#width = width
    this.#observedAt = new Float64Array(stations * width)
    this.#seq = new Uint32Array(stations * width)
    this.#keyOf = keyOf
  }

  /** Whether anything was observed. */
  has(station: number, thing = 0): boolean {
    return this.#seq[station * this.#width + thing] !== 0
  }

  /** When it was observed; 0 when nothing was. */
  observedAt(station: number, thing = 0): number {
    return this.#observedAt[station * this.#width + thing] ?? 0
  }

  /** Journal position of the report that won; 0 when there is none. */
  seq(station: number, thing = 0): number {
    return this.#seq[station * this.#width + thing] ?? 0
  }

  /** Notes an observation if it wins over the one known; false when it does not. */
  take(station: number, observation: Observation, thing = 0): boolean {
    const at = station * this.#width + thing
    const seq = this.#seq[at] ?? 0
    if (seq !== 0 && !this.#wins(observation, this.#observedAt[at] ?? 0, seq)) return false
    this.#observedAt[at] = observation.observedAt
    this.#seq[at] = observation.seq
    return true
  }

  /** For a checkpoint. */
  columns(): Column[] {
    return [
      { array: this.#observedAt, width: this.#width },
      { array: this.#seq, width: this.#width },
    ]
  }

  #wins(observation: Observation, observedAt: number, seq: number): boolean {
    if (observation.observedAt !== observedAt) return observation.observedAt > observedAt
    if (observation.seq === seq) return false
    return supersedes(observation, { observedAt, seq, key: this.#keyOf(seq) })
  }
}
