import type { AreaLevel } from './geography/codes.ts'
import type { AreaReport } from './observation.ts'

/**
 * Stages of the ballots on their way, in order, and the reserve that the province keeps aside. The
 * last stage, the station, is not among them: what a station received it reports itself.
 */
export const ballotStages = [
  'PRINTED',
  'WAREHOUSE',
  'SORTED',
  'PACKED',
  'DISTRICT',
  'VILLAGE',
  'RESERVE',
] as const

/** A stage of {@link ballotStages}. */
export type BallotStage = (typeof ballotStages)[number]

/** The level of the places that ballots of a stage are counted at. */
export const stageLevels: Readonly<Record<BallotStage, AreaLevel>> = {
  PRINTED: 'REGENCY',
  WAREHOUSE: 'REGENCY',
  SORTED: 'REGENCY',
  PACKED: 'REGENCY',
  DISTRICT: 'DISTRICT',
  VILLAGE: 'VILLAGE',
  RESERVE: 'PROVINCE',
}

/**
 * A record of hand-over (BAST): how many ballots of a contest reached a stage in the area that they
 * are for, which is of the stage's level. A later record replaces the counts of the one before.
 */
export interface HandoverReported extends AreaReport {
  /** `governor`, or `regency:35.78`. */
  contest: string
  /** The stage that they reached. */
  stage: BallotStage
  /** Ballots handed over at this stage so far, the damaged ones among them. */
  quantity: number
  /** Found damaged at this stage; left out: none. */
  damaged?: number
  /** Good ones put in their place at this stage; left out: none. */
  replaced?: number
  /** Ballot boxes that they travelled in; left out: not in boxes. */
  boxes?: number
  /** Who gave, as written on the record. */
  from: string
  /** Who received. */
  to: string
}

/** Type of the event that carries {@link HandoverReported}. */
export const HANDOVER_REPORTED = 'handover.reported'

/** Ballots of each contest that the province keeps for repeated voting. Source: DOMAIN. */
export const RESERVE_BALLOTS = 2_000

/** More ballots left a place than it had. `expected` is what it had. */
export const HANDOVER_EXCEEDS = 'HANDOVER_EXCEEDS'

/** More ballots were found damaged than were handed over. `expected` is what was handed over. */
export const HANDOVER_DAMAGED_ABOVE = 'HANDOVER_DAMAGED_ABOVE'

/** Findings about hand-overs. */
export const handoverCodes = [HANDOVER_EXCEEDS, HANDOVER_DAMAGED_ABOVE] as const

/** What a stage can pass on: without the damaged ballots, with those that replaced them. */
export function usable({
  quantity,
  damaged,
  replaced,
}: Pick<HandoverReported, 'quantity' | 'damaged' | 'replaced'>): number {
  return quantity - (damaged ?? 0) + (replaced ?? 0)
}
