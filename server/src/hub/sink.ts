/** Takes frames as they come. */
export interface Sink<Frame> {
  /** Whether it can take a frame now; a reader that does not keep up cannot. */
  ready(): boolean
  take(frame: Frame): void
  /** No more frames come. `refusal`: why the reader was sent away; undefined when it went itself. */
  end(refusal?: unknown): void
}

/** A sink that is ready while somebody asks, one frame at a time. */
export class Pull<Frame> implements Sink<Frame> {
  #asked: PromiseWithResolvers<IteratorResult<Frame>> | null = null
  #ended = false
  /** Why the reader was sent away while it did not ask; it is told when it does, once. */
  #refusal: unknown

  /** Asks for the next frame. */
  ask(): Promise<IteratorResult<Frame>> {
    const asked = Promise.withResolvers<IteratorResult<Frame>>()
    this.#asked = asked
    if (this.#ended) {
      this.#answerEnd(this.#refusal)
      this.#refusal = undefined
    }
    return asked.promise
  }

  ready(): boolean {
    return this.#asked !== null
  }

  take(value: Frame): void {
    this.#settle()?.resolve({ value, done: false })
  }

  end(refusal?: unknown): void {
    this.#ended = true
    if (this.#asked) this.#answerEnd(refusal)
    else this.#refusal = refusal
  }

  #answerEnd(refusal: unknown): void {
    const asked = this.#settle()
    if (refusal === undefined) asked?.resolve({ value: undefined, done: true })
    else asked?.reject(refusal)
  }

  #settle() {
    const asked = this.#asked
    this.#asked = null
    return asked
  }
}
