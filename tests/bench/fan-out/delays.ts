/** Milliseconds between two delays that are told apart. */
const STEP = 0.01

/** The longest delay that is told, in milliseconds; longer ones count as this. */
const LONGEST = 20_000

/**
 * How long events were on their way, in milliseconds: millions of them, without a pause for memory that
 * would itself be a delay.
 */
export class Delays {
  /** How many there were of each length. */
  readonly #counts = new Uint32Array(LONGEST / STEP)
  #count = 0

  get count(): number {
    return this.#count
  }

  add(milliseconds: number): void {
    const at = Math.min(Math.max(0, Math.floor(milliseconds / STEP)), this.#counts.length - 1)
    this.#counts[at] = (this.#counts[at] ?? 0) + 1
    this.#count += 1
  }

  /** The delays below which these shares of them lie, 0 to 1, to a hundredth; NaN when there is none. */
  quantiles(...shares: number[]): number[] {
    if (this.#count === 0) return shares.map(() => Number.NaN)
    return shares.map((share) => this.#below(share * (this.#count - 1)))
  }

  clear(): void {
    this.#counts.fill(0)
    this.#count = 0
  }

  #below(rank: number): number {
    let seen = 0
    const at = this.#counts.findIndex((count) => (seen += count) > rank)
    return at * STEP
  }
}
