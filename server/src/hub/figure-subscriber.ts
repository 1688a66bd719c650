import type { FigureFrame } from './frame.ts'
import type { FigureFrames, Opened } from './figure-frames.ts'
import type { FigureSource } from './figure-source.ts'
import { type Reading, Subscriber } from './subscriber.ts'
import type { Scope, Standing } from './topic.ts'

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
  readonly #frames: FigureFrames
  readonly #heartbeatMs: number
  /** Cursor that is still to be answered. */
  #after: string | null
  /** Null before the first frame that figures follow from. */
  #standing: Standing | null = null
  #sentAt = performance.now()

  constructor(source: FigureSource, scope: Scope, options: FigureSubscriberOptions) {
    super(options)
    this.#source = source
    this.#frames = source.framesOf(scope)
    this.#heartbeatMs = options.heartbeatMs
    this.#after = options.after
  }

  protected override atOnce(): FigureFrame | null {
    if (this.#standing) return null
    if (this.#after === null) return this.#begin(this.#frames.snapshot())
    const resumed = this.#frames.resumed(this.#after)
    this.#after = null
    return resumed ? this.#begin(resumed) : this.#frames.resync(this.#source.standing())
  }

  /** Figures turn with time too, so every tick looks. */
  protected override onTick(beat = this.#source.standing()): FigureFrame | null {
    const from = this.#standing
    if (!from)
      return this.#after === null ? this.#begin(this.#frames.snapshot(beat)) : this.atOnce()
    // A first frame may be younger than the tick.
    if (from.at > beat.at || from.seq > beat.seq) return null
    const frame = this.#frames.changes(from, beat)
    if (!frame && performance.now() - this.#sentAt < this.#heartbeatMs) return null
    return this.#begin({ frame: frame ?? this.#frames.heartbeat(beat), at: beat })
  }

  #begin(opened: Opened | null): FigureFrame | null {
    if (!opened) return null
    this.#standing = opened.at
    this.#sentAt = performance.now()
    return opened.frame
  }
}
