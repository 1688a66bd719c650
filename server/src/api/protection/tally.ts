/** Counts what is open at a time, by key. */
export class Tally {
  readonly #most: number
  readonly #open = new Map<string, number>()

  constructor(most: number) {
    this.#most = most
  }

  /** Open under a key now. */
  count(key: string): number {
    return this.#open.get(key) ?? 0
  }

  /** Opens one more; false when there are as many as there may be. */
  open(key: string): boolean {
    const count = this.count(key)
    if (count >= this.#most) return false
    this.#open.set(key, count + 1)
    return true
  }

  /** Closes one that was opened. */
  close(key: string): void {
    const left = this.count(key) - 1
    if (left > 0) this.#open.set(key, left)
    else this.#open.delete(key)
  }
}
