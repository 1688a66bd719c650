import type { Moment } from './clock.ts'

/** What the publisher's count says of one area at one stamp. */
export interface PublicCountReport {
  /** `governor`, or `regency:35.78`. */
  contest: string
  /** Dotted code of the area: province, regency or district. */
  area: string
  /** Stations whose sheets are published, 0 to `stationsTotal`. */
  stationsPublished: number
  stationsTotal: number
  /** Votes of each ballot column, in the order of the ballot numbers. */
  votes: number[]
  /** The publisher's own stamp. */
  stampedAt: Moment
  /** Name of the file or feed it was read from. */
  source: string
}

/** Fact: the publisher's count of an area was taken in. */
export type PublicCountReported = PublicCountReport

/** Type of the event that carries {@link PublicCountReported}. */
export const PUBLIC_COUNT_REPORTED = 'public-count.reported'

/** The count of one area as last taken in, with when it last moved. Never changed in place. */
export interface PublicCount {
  readonly contest: string
  readonly area: string
  readonly stationsPublished: number
  readonly stationsTotal: number
  readonly votes: readonly number[]
  readonly stampedAt: Moment
  /** When a change of the figures (not only of the stamp) was last taken in, hub's clock. */
  readonly changedAt: Moment
  /** Journal position of the last entry about it. */
  readonly seq: number
}

/** Whether two counts show other figures; the stamp is not a figure. */
export function figuresDiffer(
  one: Pick<PublicCount, 'stationsPublished' | 'stationsTotal' | 'votes'>,
  other: Pick<PublicCount, 'stationsPublished' | 'stationsTotal' | 'votes'>,
): boolean {
  return (
    one.stationsPublished !== other.stationsPublished ||
    one.stationsTotal !== other.stationsTotal ||
    one.votes.length !== other.votes.length ||
    one.votes.some((votes, column) => votes !== other.votes[column])
  )
}

/**
 * When the count stops moving if nothing more is taken in; null for a complete one, which has no
 * reason to move.
 */
export function stallsAt(count: PublicCount, stallMinutes: number): Moment | null {
  if (count.stationsPublished >= count.stationsTotal) return null
  return count.changedAt + stallMinutes * 60_000
}

/** Whether the count moves at a moment: false once it has stood still while stations are missing. */
export function isMoving(count: PublicCount, at: Moment, stallMinutes: number): boolean {
  const stall = stallsAt(count, stallMinutes)
  return stall === null || at < stall
}
