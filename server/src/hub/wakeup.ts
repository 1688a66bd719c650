/** Calls something soon, and not again until some time has passed: many calls become one. */
export class Wakeup {
  readonly #wake: () => void
  readonly #gapMs: number
  #state: 'asleep' | 'due' | 'awake' | 'called again' = 'asleep'
  #lastAt = Number.NEGATIVE_INFINITY

  /** `gapMs`: least milliseconds of real time from the end of a call to the next one. */
  constructor(wake: () => void, gapMs: number) {
    this.#wake = wake
    this.#gapMs = gapMs
  }

  /** Calls at the end of this turn of the event loop, or when the time since the last call is over. */
  soon(): void {
    if (this.#state === 'awake') this.#state = 'called again'
    if (this.#state !== 'asleep') return
    this.#state = 'due'
    const wait = this.#lastAt + this.#gapMs - performance.now()
    if (wait > 0) setTimeout(() => this.#call(), wait).unref()
    else setImmediate(() => this.#call())
  }

  #call(): void {
    this.#state = 'awake'
    this.#wake()
    // What it brings about is done at the end of the next turn.
    setImmediate(() => setImmediate(() => this.#done()))
  }

  #done(): void {
    const isCalledAgain = this.#state === 'called again'
    this.#state = 'asleep'
    this.#lastAt = performance.now()
    if (isCalledAgain) this.soon()
  }
}
