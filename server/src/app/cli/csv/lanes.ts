/** Runs so much work at once and no more: what reads a file then waits for what sends it. */
export class Lanes {
  readonly #most: number
  readonly #running = new Set<Promise<void>>()
  #failure: { cause: unknown } | null = null

  constructor(most: number) {
    this.#most = most
  }

  /** Starts work once a lane is free. Rejects when earlier work has failed. */
  async run(work: () => Promise<void>): Promise<void> {
    while (this.#running.size >= this.#most) await Promise.race(this.#running)
    this.#check()
    const running = work()
      .catch((cause: unknown) => {
        this.#failure ??= { cause }
      })
      .finally(() => this.#running.delete(running))
    this.#running.add(running)
  }

  /** Resolves when all work is done; rejects when any has failed. */
  async drain(): Promise<void> {
    await Promise.all(this.#running)
    this.#check()
  }

  #check(): void {
    if (this.#failure) throw this.#failure.cause
  }
}
