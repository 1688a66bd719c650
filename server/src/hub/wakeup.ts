/** Calls something soon, and not again until some time has passed: many calls become one. */
export class Wakeup {
  readonly #wake: () => void
  readonly #gapMs: number
  #timer: NodeJS.Timeout | NodeJS.Immediate | null = null
  #lastAt = Number.NEGATIVE_INFINITY

  /** `gapMs`: least milliseconds of real time between two calls. */
  constructor(wake: () => void, gapMs: number) {
    this.#wake = wake
    this.#gapMs = gapMs
  }

  /** Calls at the end of this turn of the event loop, or when the time since the last call is over. */
  soon(): void {
    if (this.#timer) return
    const wait = this.#lastAt + this.#gapMs - performance.now()
    const call = (): void => {
      this.#timer = null
      this.#lastAt = performance.now()
      this.#wake()
    }
    this.#timer = wait > 0 ? setTimeout(call, wait).unref() : setImmediate(call)
  }
}
