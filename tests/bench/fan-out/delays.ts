/** How long events were on their way, in milliseconds; millions of them without a pause for memory. */
export class Delays {
  #values = new Float64Array(1 << 16)
  #count = 0

  get count(): number {
    return this.#count
  }

  add(milliseconds: number): void {
    if (this.#count === this.#values.length) {
      const larger = new Float64Array(2 * this.#count)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#count] = milliseconds
    this.#count += 1
  }

  /** The delays below which these shares of them lie, 0 to 1; NaN when there is none. */
  quantiles(...shares: number[]): number[] {
    const sorted = this.#values.subarray(0, this.#count).toSorted()
    return shares.map((share) => sorted[Math.floor(share * (this.#count - 1))] ?? Number.NaN)
  }

  clear(): void {
    this.#count = 0
  }
}
