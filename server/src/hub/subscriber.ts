/** Who reads, and for how long. */
export interface Reading {
  /** Asked on every tick and before every frame; it throws once the reader may not read any more. */
  permit: () => void
  /** Called once, when the reader goes or is sent away. */
  onEnd: () => void
}

/**
 * One reader of frames. It keeps no queue: a frame is made when it is asked for, of what is owed then,
 * so a slow reader costs no more than a fast one.
 */
export abstract class Subscriber<Frame> implements AsyncIterableIterator<Frame> {
  readonly #reading: Reading
  #ended = false
  #waiting: PromiseWithResolvers<IteratorResult<Frame>> | null = null

  constructor({ permit, onEnd }: Reading) {
    this.#reading = { permit, onEnd }
  }

  /** What the reader is given as soon as it asks; null when it has to wait for a tick. */
  protected abstract atOnce(): Frame | null

  /** What the reader is given on a tick; null when there is nothing. */
  protected abstract onTick(): Frame | null

  /** The hub's tick. */
  tick(): void {
    if (this.#waiting) this.#answer(() => this.onTick())
  }

  next(): Promise<IteratorResult<Frame>> {
    if (this.#ended) return Promise.resolve({ value: undefined, done: true })
    const waiting = Promise.withResolvers<IteratorResult<Frame>>()
    this.#waiting = waiting
    this.#answer(() => this.atOnce())
    return waiting.promise
  }

  return(): Promise<IteratorResult<Frame>> {
    const end = { value: undefined, done: true } as const
    const waiting = this.#waiting
    this.#end()
    waiting?.resolve(end)
    return Promise.resolve(end)
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** Gives a frame to who waits, if there is one; sends away who may not have it. */
  #answer(make: () => Frame | null): void {
    const waiting = this.#waiting
    try {
      // Also when there is no frame: who may not read any more is not left waiting for one.
      this.#reading.permit()
      const frame = make()
      if (frame === null || !waiting) return
      this.#waiting = null
      waiting.resolve({ value: frame, done: false })
    } catch (refusal) {
      this.#end()
      waiting?.reject(refusal)
    }
  }

  #end(): void {
    if (this.#ended) return
    this.#ended = true
    this.#waiting = null
    this.#reading.onEnd()
  }
}
