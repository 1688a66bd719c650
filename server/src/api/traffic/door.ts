/**
 * The door that requests come in by. Once it is closed nobody comes in any more, and it tells when
 * those who were inside have gone.
 */
export class Door {
  #isOpen = true
  #inside = 0
  #knockedAt = Number.NEGATIVE_INFINITY
  readonly #empty = Promise.withResolvers<void>()

  /** Whether somebody may come in. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Requests that came in and were not answered yet. */
  get inside(): number {
    return this.#inside
  }

  /** Milliseconds since somebody came, or tried to; Infinity before anybody did. */
  get quietFor(): number {
    return performance.now() - this.#knockedAt
  }

  /** Somebody comes, whether they are let in or not. */
  knock(): void {
    this.#knockedAt = performance.now()
  }

  /** Lets a request in; the returned function lets it out, once however often it is called. */
  enter(): () => void {
    this.knock()
    this.#inside += 1
    let isInside = true
    return () => {
      if (!isInside) return
      isInside = false
      this.#inside -= 1
      this.#look()
    }
  }

  /** Closes the door for good; resolves when nobody is inside. */
  close(): Promise<void> {
    this.#isOpen = false
    this.#look()
    return this.#empty.promise
  }

  #look(): void {
    if (!this.#isOpen && this.#inside === 0) this.#empty.resolve()
  }
}
