import { Pull, type Sink } from './sink.ts'
import type { Standing } from './topic.ts'

/** Who reads, and for how long. */
export interface Reading {
  /** Asked before every frame; it throws once the reader may not read any more. */
  permit: () => void
  /** Called once, when the reader goes or is sent away. */
  onEnd: () => void
  /** Called when a tick finds that the reader does not keep up. */
  onPassed?: () => void
}

/**
 * One reader of frames. It keeps no queue: a frame is made when it can be taken, of what is owed then,
 * so a slow reader costs no more than a fast one. It is read frame by frame, as an iterator, or pushes
 * into a sink.
 */
export abstract class Subscriber<Frame> implements AsyncIterableIterator<Frame> {
  readonly #reading: Required<Reading>
  #ended = false
  #sink: Sink<Frame> | null = null
  readonly #pull = new Pull<Frame>()

  constructor({ permit, onEnd, onPassed = () => {} }: Reading) {
    this.#reading = { permit, onEnd, onPassed }
  }

  /** What the reader is given as soon as it can take it; null when it has to wait for a tick. */
  protected abstract atOnce(): Frame | null

  /** What the reader is given on a tick; null when there is nothing. */
  protected abstract onTick(beat?: Standing): Frame | null

  /** The hub's tick. `beat`: where the figures are now, the same for all that tick together. */
  tick(beat?: Standing): void {
    const sink = this.#sink
    if (!sink) return
    // Who does not keep up is sent away all the same when they may not read any more.
    this.#give(sink, () => (sink.ready() ? this.onTick(beat) : this.#passOver()))
  }

  /** Gives frames to a sink from now on, instead of waiting to be asked. */
  pushTo(sink: Sink<Frame>): void {
    this.#sink = sink
    this.pump()
  }

  /** Gives what is there, when the sink can take more again. */
  pump(): void {
    while (this.#sink?.ready()) {
      if (!this.#give(this.#sink, () => this.atOnce())) return
    }
  }

  next(): Promise<IteratorResult<Frame>> {
    if (!this.#ended) this.#sink ??= this.#pull
    const answer = this.#pull.ask()
    this.pump()
    return answer
  }

  return(): Promise<IteratorResult<Frame>> {
    this.#end()
    return Promise.resolve({ value: undefined, done: true })
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** Gives a frame, if there is one; sends away who may not have it. Whether one was given. */
  #give(sink: Sink<Frame>, make: () => Frame | null): boolean {
    try {
      // Also when there is no frame: who may not read any more is not left waiting for one.
      this.#reading.permit()
      const frame = make()
      if (frame === null) return false
      sink.take(frame)
      return true
    } catch (refusal) {
      this.#end(refusal)
      return false
    }
  }

  #passOver(): null {
    this.#reading.onPassed()
    return null
  }

  #end(refusal?: unknown): void {
    if (this.#ended) return
    this.#ended = true
    const sink = this.#sink ?? this.#pull
    this.#sink = null
    this.#reading.onEnd()
    sink.end(refusal)
    if (sink !== this.#pull) this.#pull.end()
  }
}
