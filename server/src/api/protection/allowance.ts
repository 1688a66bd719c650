import type { Moment } from '../../domain/clock.ts'

const MINUTE = 60_000

/** So many in a minute: they come back little by little, and as many may be used at once. */
export class Allowance {
  readonly #most: number
  #left: number
  #at: Moment

  /** `now` is real time, as all of {@link take}. */
  constructor(most: number, now: Moment) {
    this.#most = most
    this.#left = most
    this.#at = now
  }

  /** Uses one; false when there is none left. */
  take(now: Moment): boolean {
    const back = (Math.max(0, now - this.#at) * this.#most) / MINUTE
    this.#left = Math.min(this.#most, this.#left + back)
    this.#at = now
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}
