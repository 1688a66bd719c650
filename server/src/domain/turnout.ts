import type { StationReport } from './observation.ts'

/** Voters who had come by then; a kind left out keeps its last value. */
export interface TurnoutReported extends StationReport {
  /** On the station's own list (DPT). */
  registered: number
  /** On another station's list, moved with a letter (DPTb). */
  movedIn?: number
  /** On no list (DPK). */
  unregistered?: number
}

/** Type of the event that carries {@link TurnoutReported}. */
export const TURNOUT_REPORTED = 'turnout.reported'

/** The kinds of voters, in the order in which they are kept. */
export const voterKinds = ['registered', 'movedIn', 'unregistered'] as const

/** A kind of {@link voterKinds}. */
export type VoterKind = (typeof voterKinds)[number]
