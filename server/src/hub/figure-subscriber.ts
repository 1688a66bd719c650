import type { FigureFrame } from './frame.ts'
import type { FigureSource, Scope } from './figure-source.ts'
import { type Reading, Subscriber } from './subscriber.ts'
import type { Standing } from './topic.ts'

/** How a reader is served. */
export interface FigureSubscriberOptions extends Reading {
  /** Cursor of the last frame it has; null for a new reader. */
  after: string | null
  /** Longest silence before a HEARTBEAT, in milliseconds of real time. */
  heartbeatMs: number
}

/**
 * One reader of figures. It keeps only where it stands. A frame is made of what changed since then,
 * so a slow reader gets fewer and newer frames at no further cost.
 */
export class FigureSubscriber extends Subscriber<FigureFrame> {
  readonly #source: FigureSource
  readonly #scope: Scope
  readonly #heartbeatMs: number
  /** The first frame, and RESYNC before it when a cursor cannot be served. */
  readonly #opening: FigureFrame[]
  #standing: Standing
  #sentAt = performance.now()

  constructor(source: FigureSource, scope: Scope, options: FigureSubscriberOptions) {
    super(options)
    this.#source = source
    this.#scope = scope
    this.#heartbeatMs = options.heartbeatMs
    this.#standing = source.standing()
    this.#opening = this.#open(options.after)
  }

  protected override atOnce(): FigureFrame | null {
    return this.#opening.shift() ?? null
  }

  /** Figures turn with time too, so every tick looks. */
  protected override onTick(): FigureFrame | null {
    const now = this.#source.standing()
    const owed = this.#source.owed(this.#scope, this.#standing, now)
    const silent = performance.now() - this.#sentAt >= this.#heartbeatMs
    if (owed.length === 0 && !silent) return null
    this.#standing = now
    this.#sentAt = performance.now()
    return this.#source.frame(owed.length > 0 ? 'CHANGES' : 'HEARTBEAT', owed, now)
  }

  #open(after: string | null): FigureFrame[] {
    const now = this.#standing
    const from = after === null ? null : this.#source.resumable(after)
    if (from) return [this.#source.frame('RESUMED', this.#source.owed(this.#scope, from, now), now)]
    const snapshot = this.#source.frame('SNAPSHOT', this.#source.all(this.#scope), now)
    return after === null ? [snapshot] : [this.#source.frame('RESYNC', [], now), snapshot]
  }
}
