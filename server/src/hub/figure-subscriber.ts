import type { FigureFrame } from './frame.ts'
import type { FigureSource, Scope } from './figure-source.ts'
import type { Standing } from './topic.ts'

/** How a reader is served. */
export interface FigureSubscriberOptions {
  /** Cursor of the last frame it has; null for a new reader. */
  after: string | null
  /** Longest silence before a HEARTBEAT, in milliseconds of real time. */
  heartbeatMs: number
  /** Asked before every frame; it throws once the reader may not read any more. */
  permit: () => void
  /** Called once, when the reader goes or is sent away. */
  onEnd: () => void
}

/**
 * One reader of figures. It keeps no queue: only where it stands. A frame is made when it is asked
 * for, of what changed since then, so a slow reader gets fewer and newer frames at no further cost.
 */
export class FigureSubscriber implements AsyncIterableIterator<FigureFrame> {
  readonly #source: FigureSource
  readonly #scope: Scope
  readonly #options: FigureSubscriberOptions
  /** The first frame, and RESYNC before it when a cursor cannot be served. */
  #opening: FigureFrame[]
  #standing: Standing
  #sentAt = performance.now()
  #ended = false
  #waiting: PromiseWithResolvers<IteratorResult<FigureFrame>> | null = null

  constructor(source: FigureSource, scope: Scope, options: FigureSubscriberOptions) {
    this.#source = source
    this.#scope = scope
    this.#options = options
    this.#standing = source.standing()
    this.#opening = this.#open(options.after)
  }

  /** The hub's tick: figures turn with time too, so every tick looks. */
  tick(): void {
    if (this.#waiting) this.#answer(() => this.#next())
  }

  next(): Promise<IteratorResult<FigureFrame>> {
    if (this.#ended) return Promise.resolve({ value: undefined, done: true })
    const waiting = Promise.withResolvers<IteratorResult<FigureFrame>>()
    this.#waiting = waiting
    this.#answer(() => this.#opening.shift() ?? null)
    return waiting.promise
  }

  return(): Promise<IteratorResult<FigureFrame>> {
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
  #answer(make: () => FigureFrame | null): void {
    const waiting = this.#waiting
    try {
      const frame = make()
      if (!frame || !waiting) return
      this.#options.permit()
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
    this.#options.onEnd()
  }

  #open(after: string | null): FigureFrame[] {
    const now = this.#standing
    const from = after === null ? null : this.#source.resumable(after)
    if (from) return [this.#source.frame('RESUMED', this.#source.owed(this.#scope, from, now), now)]
    const snapshot = this.#source.frame('SNAPSHOT', this.#source.all(this.#scope), now)
    return after === null ? [snapshot] : [this.#source.frame('RESYNC', [], now), snapshot]
  }

  #next(): FigureFrame | null {
    const now = this.#source.standing()
    const owed = this.#source.owed(this.#scope, this.#standing, now)
    const silent = performance.now() - this.#sentAt >= this.#options.heartbeatMs
    if (owed.length === 0 && !silent) return null
    this.#standing = now
    this.#sentAt = performance.now()
    return this.#source.frame(owed.length > 0 ? 'CHANGES' : 'HEARTBEAT', owed, now)
  }
}
