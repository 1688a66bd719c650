import type { Moment } from '../domain/clock.ts'

/** Keys remembered at a time: whoever comes under ever new ones must not fill the memory. */
const MOST_KEYS = 20_000

/** So many times within so long, for each key. */
export class Limit {
  readonly #most: number
  readonly #within: number
  readonly #taken = new Map<string, Moment[]>()

  /** `within` is in milliseconds. */
  constructor(most: number, within: number) {
    this.#most = most
    this.#within = within
  }

  /** Until when a key has none left at `now`; null when it has. */
  blockedUntil(key: string, now: Moment): Moment | null {
    const taken = this.#recent(key, now)
    const [first] = taken
    return first === undefined || taken.length < this.#most ? null : first + this.#within
  }

  /** Takes one. */
  take(key: string, now: Moment): void {
    const taken = this.#recent(key, now)
    taken.push(now)
    // Put last again, so that the first keys are those not heard of for longest.
    this.#taken.delete(key)
    this.#taken.set(key, taken)
    if (this.#taken.size <= MOST_KEYS) return
    const [oldest] = this.#taken.keys()
    if (oldest !== undefined) this.#taken.delete(oldest)
  }

  /** Gives one back: what was taken turned out to be rightful. */
  giveBack(key: string): void {
    this.#taken.get(key)?.pop()
  }

  #recent(key: string, now: Moment): Moment[] {
    return (this.#taken.get(key) ?? []).filter((at) => at > now - this.#within)
  }
}
