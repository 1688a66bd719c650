import type { StationReport } from '../observation.ts'

/**
 * What has to be done again or later at a station: REPEATED voting (PSU), CONTINUED (PSL),
 * POSTPONED (PSS), or a RECOUNT.
 */
export const revoteKinds = ['REPEATED', 'CONTINUED', 'POSTPONED', 'RECOUNT'] as const

/** A kind of {@link revoteKinds}. */
export type RevoteKind = (typeof revoteKinds)[number]

/** A repeated, continued or postponed voting, or a recount, at one station. */
export interface RevoteReported extends StationReport {
  kind: RevoteKind
  /** Only this contest, `governor` or `regency:35.78`; left out: both. */
  contest?: string
  /** Day it is or was held, `YYYY-MM-DD`; left out while it is not set. */
  day?: string
  /** What orders it, such as the number of a recommendation. */
  basis?: string
  /** True takes an earlier registration back. */
  withdrawn?: boolean
}

/** Type of the event that carries {@link RevoteReported}. */
export const REVOTE_REPORTED = 'revote.reported'
