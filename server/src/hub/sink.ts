/** Makes of a frame what all are given who are to have the same. */
export interface Carrier<Frame, Parcel> {
  /** Hands over what a frame came to: now, or later. It does not fail. */
  prepare(frame: Frame, take: (parcel: Parcel) => void): void
}

/** Takes frames as they come, in the form that its carrier gives them. */
export interface Sink<Frame, Parcel = unknown> {
  /** Who have the same carrier can be given the same. It can become another one. */
  readonly carrier: Carrier<Frame, Parcel>
  /**
   * Whether it can take a frame now; a reader that does not keep up cannot. Who was told no has their
   * subscriber pumped when it can again.
   */
  ready(): boolean
  take(parcel: Parcel): void
  /** No more frames come. `refusal`: why the reader was sent away; undefined when it went itself. */
  end(refusal?: unknown): void
}

const asItIs: Carrier<unknown, unknown> = { prepare: (frame, take) => take(frame) }

/** A sink that is ready while somebody asks, one frame at a time. */
export class Pull<Frame> implements Sink<Frame, Frame> {
  readonly carrier = asItIs as Carrier<Frame, Frame>
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
