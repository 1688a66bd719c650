import type { Standing } from './topic.ts'

/**
 * A place in a stream of frames, and what who stands there is given next. It does not change: taking a
 * step leads to another one, so who could not go along is still where the step began.
 */
export interface Course<Frame> {
  /** What it is a place of: only places of the same stream compare. */
  readonly stream: object
  /** What is given as soon as it can be taken; null when that has to wait for a tick. */
  atOnce(): Step<Frame> | null
  /** What is given on a tick; null when there is nothing. `beat`: where the figures are now. */
  onTick(beat?: Standing): Step<Frame> | null
  /**
   * One place for those of two, when they are owed the same from here on; null when they are not, or
   * when that is not known. `beat`: on a tick.
   */
  joined(other: this, beat?: Standing): this | null
}

/** A step on a course. */
export interface Step<Frame> {
  /** Null: what was passed concerns others. */
  frame: Frame | null
  /** Where it leads. */
  next: Course<Frame>
  /** Whether more lies behind it that need not wait for a tick. */
  more: boolean
}
