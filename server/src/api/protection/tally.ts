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

  /** Opens one more; null when there are as many as there may be, else how to close it, once. */
  open(key: string): (() => void) | null {
    const count = this.count(key)
    if (count >= this.#most) return null
    this.#open.set(key, count + 1)
    let closed = false
    return () => {
      if (closed) return
      closed = true
      const left = this.count(key) - 1
      if (left === 0) this.#open.delete(key)
      else this.#open.set(key, left)
    }
  }
}
