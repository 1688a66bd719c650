/** The pace at which frames leave: all subscribers are woken together, a few times a second. */
export class Ticker {
  readonly #listeners = new Set<() => void>()
  readonly #timer: NodeJS.Timeout
  readonly #onTicked: (milliseconds: number) => void

  /** `tickMs`: milliseconds of real time between ticks. `onTicked` is told how long each one took. */
  constructor(tickMs: number, onTicked: (milliseconds: number) => void = () => {}) {
    this.#onTicked = onTicked
    this.#timer = setInterval(() => this.#tick(), tickMs)
    this.#timer.unref()
  }

  /** Wakes a listener on every tick until the returned function is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#listeners.clear()
  }

  #tick(): void {
    const startedAt = performance.now()
    for (const listener of this.#listeners) listener()
    this.#onTicked(performance.now() - startedAt)
  }
}
