import type { Course, Step } from './course.ts'
import type { FigureFrame } from './frame.ts'
import type { FigureFrames, Opened } from './figure-frames.ts'
import type { FigureSource } from './figure-source.ts'
import type { Scope, Standing } from './topic.ts'

/** What a reader of figures asks for. */
export interface FigureCourseOptions {
  /** Cursor of the last frame it has; null for a new reader. */
  after: string | null
  /** Longest silence before a HEARTBEAT, in milliseconds of real time. */
  heartbeatMs: number
}

/** What stays the same all along. */
interface Way {
  source: FigureSource
  frames: FigureFrames
  heartbeatMs: number
}

/** Where it is: `standing` is null before the first frame that figures follow from. */
interface Place {
  /** Cursor that is still to be answered. */
  after: string | null
  standing: Standing | null
  sentAt: number
}

/**
 * A reader's way through the figures. It is only where it stands: a frame is made of what changed
 * since then, so a slow reader gets fewer and newer frames at no further cost.
 */
export class FigureCourse implements Course<FigureFrame> {
  readonly #way: Way
  readonly #place: Place

  private constructor(way: Way, place: Place) {
    this.#way = way
    this.#place = place
  }

  /** A course that begins with the first frame of a scope. */
  static from(
    source: FigureSource,
    scope: Scope,
    { after, heartbeatMs }: FigureCourseOptions,
  ): FigureCourse {
    const way = { source, frames: source.framesOf(scope), heartbeatMs }
    return new FigureCourse(way, { after, standing: null, sentAt: performance.now() })
  }

  get stream(): object {
    return this.#way.frames
  }

  atOnce(): Step<FigureFrame> | null {
    const { source, frames } = this.#way
    const { after, standing } = this.#place
    if (standing) return null
    if (after === null) return this.#begun(frames.snapshot())
    const resumed = frames.resumed(after)
    if (resumed) return this.#begun(resumed)
    const next = new FigureCourse(this.#way, { ...this.#place, after: null })
    return { frame: frames.resync(source.standing()), next, more: true }
  }

  /** Figures turn with time too, so every tick looks. */
  onTick(beat = this.#way.source.standing()): Step<FigureFrame> | null {
    const { frames, heartbeatMs } = this.#way
    const { after, standing: from, sentAt } = this.#place
    if (!from) return after === null ? this.#begun(frames.snapshot(beat)) : this.atOnce()
    if (isBehind(beat, from)) return null
    const frame = frames.changes(from, beat)
    if (!frame && performance.now() - sentAt < heartbeatMs) return null
    return this.#begun({ frame: frame ?? frames.heartbeat(beat), at: beat })
  }

  /** Who stand apart are owed the same when nothing changed since either; on a tick that is known. */
  joined(other: FigureCourse, beat?: Standing): this | null {
    const [mine, theirs] = [this.#place.standing, other.#place.standing]
    if (!mine || !theirs) return null
    const same = mine === theirs || (beat && this.#isCalm(mine, beat) && this.#isCalm(theirs, beat))
    if (!same) return null
    // The longer silence of the two decides when the next heartbeat is due.
    const sentAt = Math.min(this.#place.sentAt, other.#place.sentAt)
    const standing = isBehind(mine, theirs) ? theirs : mine
    return new FigureCourse(this.#way, { after: null, standing, sentAt }) as this
  }

  #isCalm(from: Standing, beat: Standing): boolean {
    return !isBehind(beat, from) && this.#way.frames.changes(from, beat) === null
  }

  #begun(opened: Opened | null): Step<FigureFrame> | null {
    if (!opened) return null
    const place = { after: null, standing: opened.at, sentAt: performance.now() }
    return { frame: opened.frame, next: new FigureCourse(this.#way, place), more: false }
  }
}

/** Whether a standing is before another: a first frame may be younger than the tick. */
function isBehind(one: Standing, other: Standing): boolean {
  return one.at < other.at || one.seq < other.seq
}
