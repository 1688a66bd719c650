import type { Moment } from '../domain/clock.ts'
import type { VoterCount } from '../domain/geography/geography.ts'
import type { PublicCount } from '../domain/public-count.ts'
import type { NamedContest } from './contests.ts'
import type { Projections } from './projections.ts'

/**
 * Everything the hub knows of one area or station at one position: references to values that are
 * never changed in place, so a frame stays what it was when it was made.
 */
export interface FigureView {
  /** Code of the area or station. */
  code: string
  asOf: Moment
  /** Journal position that the figures include. */
  seq: number
  pollingStations: number
  voters: VoterCount
  /** By contest; empty before the first count. */
  publicCounts: ReadonlyMap<string, PublicCount>
  /** The contests as they were named then. */
  contests: ReadonlyMap<string, NamedContest>
}

/** What of the register stands in a view. */
export interface Counted {
  code: string
  pollingStations: number
  voters: VoterCount
}

/** The figures of an area or station out of projections, as of a moment. */
export function figureView(projections: Projections, counted: Counted, asOf: Moment): FigureView {
  const { code, pollingStations, voters } = counted
  return {
    code,
    asOf,
    seq: projections.seq,
    pollingStations,
    voters,
    publicCounts: projections.publicCounts.countsOf(code),
    contests: projections.contests.all(),
  }
}
