import type { StationReport } from './observation.ts'

/** Ballots of one contest at one station; a count left out keeps its last value. */
export interface BallotsReported extends StationReport {
  /** `governor`, or `regency:35.78`. */
  contest: string
  received?: number
  /** Put into the box. */
  used?: number
  /** Damaged or wrongly punched, and returned. */
  spoiled?: number
  unused?: number
  /** Who handed them over and who took them, and in what state they were: with `received`. */
  from?: string
  to?: string
  condition?: string
}

/** Type of the event that carries {@link BallotsReported}. */
export const BALLOTS_REPORTED = 'ballots.reported'

/** The counts of ballots that a station reports, in the order in which they are kept. */
export const ballotCounts = ['received', 'used', 'spoiled', 'unused'] as const

/** One of {@link ballotCounts}. */
export type BallotCount = (typeof ballotCounts)[number]

/**
 * Ballots that a station is to receive for each contest: its registered voters and a reserve in
 * thousandths of them (25: 2.5 %), rounded up at the station. Source: DOMAIN, rule of 2024.
 */
export function allotment(registered: number, reservePermille: number): number {
  return registered + Math.ceil((registered * reservePermille) / 1000)
}
