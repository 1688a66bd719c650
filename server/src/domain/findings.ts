import type { Moment } from './clock.ts'

/** A violated identity or contradiction that a person must look at. Never changed in place. */
export interface Finding {
  /** Journal position of the entry that raised it; with `subject` its identity. */
  readonly seq: number
  readonly at: Moment
  /** Kind of contradiction: `PUBLIC_COUNT_FELL`. */
  readonly code: string
  /** Code of the area or station it is about. */
  readonly place: string
  /** Null when it is about no contest. */
  readonly contest: string | null
  /** Which figure of the place it is about: `stations`, or a ballot number. */
  readonly subject: string
  readonly expected: number
  readonly actual: number
  /** actual - expected. */
  readonly difference: number
  /** When the figures were cured; null while the contradiction stands. */
  readonly resolvedAt: Moment | null
}

/** A public count shows less than an earlier stamp of it did. `expected` is the earlier figure. */
export const PUBLIC_COUNT_FELL = 'PUBLIC_COUNT_FELL'
