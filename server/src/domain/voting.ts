import type { StationReport } from './observation.ts'

/** States of a station, in the order of the day. */
export const votingStates = ['NOT_OPEN', 'OPEN', 'SUSPENDED', 'CLOSED', 'COUNTED'] as const

/** A state of {@link votingStates}. */
export type VotingState = (typeof votingStates)[number]

/** What a station is doing. */
export interface VotingReported extends StationReport {
  state: VotingState
}

/** Type of the event that carries {@link VotingReported}. */
export const VOTING_REPORTED = 'voting.reported'

/** Whether a station can be reached; one known to have no signal is not late when it is silent. */
export interface SignalReported extends StationReport {
  signal: boolean
}

/** Type of the event that carries {@link SignalReported}. */
export const SIGNAL_REPORTED = 'signal.reported'
