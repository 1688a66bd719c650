import type { IncidentFrame } from './incident-frame.ts'
import type { IncidentFrames } from './incident-frames.ts'
import type { IncidentSource } from './incident-source.ts'
import { type Reading, Subscriber } from './subscriber.ts'
import type { Standing } from './topic.ts'

/** How a reader is served. */
export interface IncidentSubscriberOptions extends Reading {
  /** Dotted code of the area it reads of. */
  within: string
  /** Cursor of the last frame it has; null for a new reader. */
  after: string | null
  /** Longest silence before a HEARTBEAT, in milliseconds of real time. */
  heartbeatMs: number
}

/**
 * One reader of tickets. It keeps only its position, and reads every change behind it in journal
 * order, a page at a time: however slow it is, none is left out and none comes twice.
 */
export class IncidentSubscriber extends Subscriber<IncidentFrame> {
  readonly #source: IncidentSource
  readonly #frames: IncidentFrames
  readonly #heartbeatMs: number
  /** The first frame, and RESYNC before it when a cursor cannot be served. */
  readonly #opening: IncidentFrame[]
  #position: number
  /** Whether more stands behind the last page: it is not held back until the next tick. */
  #behind = false
  #sentAt = performance.now()

  constructor(source: IncidentSource, options: IncidentSubscriberOptions) {
    super(options)
    const { within, after, heartbeatMs } = options
    this.#source = source
    this.#frames = source.framesOf(within)
    this.#heartbeatMs = heartbeatMs
    this.#position = source.seq
    this.#opening = this.#open(after)
  }

  protected override atOnce(): IncidentFrame | null {
    return this.#opening.shift() ?? (this.#behind ? this.#page() : null)
  }

  protected override onTick(beat?: Standing): IncidentFrame | null {
    const page = this.#page()
    if (page) return page
    if (performance.now() - this.#sentAt < this.#heartbeatMs) return null
    this.#sentAt = performance.now()
    return this.#frames.heartbeat(this.#position, beat)
  }

  #open(after: string | null): IncidentFrame[] {
    const from = after === null ? null : this.#source.resumable(after)
    if (from !== null) {
      this.#position = from
      return [this.#read('RESUMED')]
    }
    const snapshot = this.#frames.snapshot()
    return after === null ? [snapshot] : [this.#source.frame('RESYNC', this.#position), snapshot]
  }

  /** The next page with something for this reader in it; null when there is none, or none yet. */
  #page(): IncidentFrame | null {
    if (this.#position === this.#source.seq) return null
    const frame = this.#read('CHANGES')
    if (frame.incidents.length > 0 || frame.left.length > 0) {
      this.#sentAt = performance.now()
      return frame
    }
    // Long stretches that are about other areas are read in turns with everybody else's work.
    if (this.#behind) setImmediate(() => this.tick())
    return null
  }

  #read(kind: 'RESUMED' | 'CHANGES'): IncidentFrame {
    const page =
      kind === 'RESUMED'
        ? this.#frames.resumed(this.#position)
        : this.#frames.changes(this.#position)
    this.#position = page.frame.seq
    this.#behind = page.more
    return page.frame
  }
}
