import type { Convoy, Member } from './convoy.ts'
import type { Course } from './course.ts'
import type { Fleet } from './fleet.ts'
import { Pull, type Sink } from './sink.ts'
import type { Standing } from './topic.ts'

/** Who reads, and for how long. */
export interface Reading {
  /** It throws once the reader may not read any more. */
  permit: () => void
  /** Called once, with the subscriber, when the reader goes or is sent away. */
  onEnd: (subscriber: Pick<Subscriber<unknown>, 'return'>) => void
}

/**
 * One reader of frames. It keeps no queue: a frame is made when it can be taken, of what is owed then,
 * so a slow reader costs no more than a fast one. It is read frame by frame, as an iterator, or pushes
 * into a sink.
 */
export class Subscriber<Frame> implements AsyncIterableIterator<Frame>, Member<Frame> {
  readonly #fleet: Fleet<Frame>
  readonly #permit: Reading['permit']
  readonly #onEnd: Reading['onEnd']
  /** Where it begins; null once it did. */
  #start: Course<Frame> | null
  #sink: Sink<Frame> | null = null
  #ended = false
  /** With whom it travels; null before it is read and after its end. Set by the convoy. */
  convoy: Convoy<Frame> | null = null

  constructor(fleet: Fleet<Frame>, start: Course<Frame>, { permit, onEnd }: Reading) {
    this.#fleet = fleet
    this.#start = start
    this.#permit = permit
    this.#onEnd = onEnd
  }

  /** Where its frames go. */
  get sink(): Sink<Frame> {
    this.#sink ??= new Pull<Frame>()
    return this.#sink
  }

  /** Gives frames to a sink from now on, instead of waiting to be asked. */
  pushTo<Parcel>(sink: Sink<Frame, Parcel>): void {
    this.#sink = sink as Sink<Frame>
    this.#begin()
    this.pump()
  }

  /** Gives what is there, when the sink can take more again. */
  pump(): void {
    this.convoy?.pump()
  }

  /** A tick for this reader and those it travels with. */
  tick(beat?: Standing): void {
    this.convoy?.tick(beat)
  }

  /** Whether it may read on; who may not is sent away. */
  mayStay(): boolean {
    try {
      this.#permit()
      return true
    } catch (refusal) {
      this.end(refusal)
      return false
    }
  }

  next(): Promise<IteratorResult<Frame>> {
    const { sink } = this
    if (!(sink instanceof Pull)) throw new Error('what is pushed into a sink cannot be asked for')
    const answer = sink.ask() as Promise<IteratorResult<Frame>>
    this.#begin()
    this.pump()
    return answer
  }

  return(): Promise<IteratorResult<Frame>> {
    this.end()
    return Promise.resolve({ value: undefined, done: true })
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** Ends it. `refusal`: why the reader is sent away; undefined when it goes itself. */
  end(refusal?: unknown): void {
    if (this.#ended) return
    this.#ended = true
    this.#start = null
    this.convoy?.drop(this)
    this.convoy = null
    this.#onEnd(this)
    this.sink.end(refusal)
  }

  #begin(): void {
    const start = this.#start
    this.#start = null
    if (start) this.#fleet.launch(this, start)
  }
}
