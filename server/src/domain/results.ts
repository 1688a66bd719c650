import type { StationReport } from './observation.ts'

/** The count of one contest at one station, as it stands on its result sheet. */
export interface TallyReported extends StationReport {
  contest: string
  /** By ballot number, one for each column of the contest. */
  votes: number[]
  invalid: number
}

/** Type of the event that carries {@link TallyReported}. */
export const TALLY_REPORTED = 'tally.reported'

/** Most columns that a ballot of this election has. Source: the contests' table. */
export const MOST_COLUMNS = 4
