import type { Course, Step } from './course.ts'
import type { IncidentFrame } from './incident-frame.ts'
import type { IncidentFrames } from './incident-frames.ts'
import type { IncidentSource } from './incident-source.ts'
import type { Standing } from './topic.ts'

/** What a reader of tickets asks for. */
export interface IncidentCourseOptions {
  /** Dotted code of the area it reads of. */
  within: string
  /** Cursor of the last frame it has; null for a new reader. */
  after: string | null
  /** Longest silence before a HEARTBEAT, in milliseconds of real time. */
  heartbeatMs: number
}

/** What stays the same all along. */
interface Way {
  source: IncidentSource
  frames: IncidentFrames
  heartbeatMs: number
}

interface Place {
  position: number
  /** Whether more stands behind the last page: it is not held back until the next tick. */
  behind: boolean
  sentAt: number
  /** The first frame, and RESYNC before it when a cursor cannot be served. */
  opening: readonly IncidentFrame[]
}

/**
 * A reader's way through the changes of tickets. It is only a position; every change behind it is read
 * in journal order, a page at a time: however slow a reader is, none is left out and none comes twice.
 */
export class IncidentCourse implements Course<IncidentFrame> {
  readonly #way: Way
  readonly #place: Place

  private constructor(way: Way, place: Place) {
    this.#way = way
    this.#place = place
  }

  /** A course that begins with the first frame of an area. */
  static from(source: IncidentSource, options: IncidentCourseOptions): IncidentCourse {
    const { within, after, heartbeatMs } = options
    const way = { source, frames: source.framesOf(within), heartbeatMs }
    const sentAt = performance.now()
    const from = after === null ? null : source.resumable(after)
    if (from !== null) {
      const { frame, more } = way.frames.resumed(from)
      return new IncidentCourse(way, {
        position: frame.seq,
        behind: more,
        sentAt,
        opening: [frame],
      })
    }
    const position = source.seq
    const snapshot = way.frames.snapshot()
    const opening = after === null ? [snapshot] : [source.frame('RESYNC', position), snapshot]
    return new IncidentCourse(way, { position, behind: false, sentAt, opening })
  }

  get stream(): object {
    return this.#way.frames
  }

  atOnce(): Step<IncidentFrame> | null {
    const { opening, behind } = this.#place
    const [frame, ...rest] = opening
    if (!frame) return behind ? this.#page() : null
    return this.#led(frame, { opening: rest }, rest.length > 0 || behind)
  }

  onTick(beat?: Standing): Step<IncidentFrame> | null {
    if (this.#place.opening.length > 0) return this.atOnce()
    const page = this.#page()
    if (page?.frame || page?.more) return page
    return (page?.next ?? this).#silent(beat) ?? page
  }

  joined(other: IncidentCourse): this | null {
    const [mine, theirs] = [this.#place, other.#place]
    const begun = mine.opening.length === 0 && theirs.opening.length === 0
    if (!begun || mine.position !== theirs.position) return null
    // The longer silence of the two decides when the next heartbeat is due.
    const sentAt = Math.min(mine.sentAt, theirs.sentAt)
    return new IncidentCourse(this.#way, { ...mine, sentAt }) as this
  }

  #silent(beat: Standing | undefined): Step<IncidentFrame> | null {
    const { frames, heartbeatMs } = this.#way
    if (performance.now() - this.#place.sentAt < heartbeatMs) return null
    return this.#led(frames.heartbeat(this.#place.position, beat), {}, false)
  }

  /** The next page; without a frame when all in it concerns other areas. Null when there is none. */
  #page(): (Step<IncidentFrame> & { next: IncidentCourse }) | null {
    const { source, frames } = this.#way
    const { position } = this.#place
    if (position === source.seq) return null
    const { frame, more } = frames.changes(position)
    const place = { position: frame.seq, behind: more }
    if (frame.incidents.length > 0 || frame.left.length > 0) return this.#led(frame, place, more)
    return { frame: null, next: new IncidentCourse(this.#way, { ...this.#place, ...place }), more }
  }

  #led(frame: IncidentFrame, place: Partial<Place>, more: boolean) {
    const moved = { ...this.#place, sentAt: performance.now(), ...place }
    return { frame, next: new IncidentCourse(this.#way, moved), more }
  }
}
