import type { Moment } from '../domain/clock.ts'

/** Width of a count. */
const WIDTH: Moment = 5 * 60_000

/** The saved form: the last report, and from the count of its five minutes backwards. */
export interface SavedPace {
  last: Moment
  counts: number[]
}

/** Reports in each five minutes of the hours before the last one. */
export class ReportPace {
  /** The count of a five minutes is at their number modulo the length. */
  readonly #counts: Int32Array
  #last: Moment = 0

  /** `hours`: how far back from the last report is remembered. */
  constructor(hours: number) {
    this.#counts = new Int32Array((hours * 3_600_000) / WIDTH)
  }

  /** When the last report came; 0 before the first. */
  get last(): Moment {
    return this.#last
  }

  /** Counts a report; moments never go back. */
  add(at: Moment): void {
    const { length } = this.#counts
    const slot = Math.floor(at / WIDTH)
    const newest = Math.floor(this.#last / WIDTH)
    for (let each = Math.max(newest + 1, slot - length + 1); each <= slot; each += 1) {
      this.#counts[each % length] = 0
    }
    this.#counts[slot % length] = (this.#counts[slot % length] ?? 0) + 1
    this.#last = at
  }

  /** Reports in the five minutes that begin after one moment and not after another. */
  count(after: Moment, until: Moment): number {
    const { length } = this.#counts
    const newest = Math.floor(this.#last / WIDTH)
    const first = Math.max(Math.floor(after / WIDTH) + 1, newest - length + 1, 0)
    const final = Math.min(Math.floor(until / WIDTH), newest)
    let count = 0
    for (let slot = first; slot <= final; slot += 1) count += this.#counts[slot % length] ?? 0
    return count
  }

  save(): SavedPace {
    const { length } = this.#counts
    const newest = Math.floor(this.#last / WIDTH)
    const counts = Array.from({ length }, (_, back) => {
      return this.#counts[(newest - back + length) % length] ?? 0
    })
    return { last: this.#last, counts: counts.slice(0, counts.findLastIndex((one) => one > 0) + 1) }
  }

  restore({ last, counts }: SavedPace): void {
    const { length } = this.#counts
    const newest = Math.floor(last / WIDTH)
    this.#counts.fill(0)
    counts.forEach((count, back) => {
      this.#counts[(newest - back + length) % length] = count
    })
    this.#last = last
  }
}
