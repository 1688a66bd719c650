/** Why a row was set aside. Stable: screens and scripts may look at it. */
export type RejectionCode =
  | 'BROKEN_JSON'
  | 'BROKEN_SHAPE'
  | 'BROKEN_STAMP'
  | 'IN_THE_FUTURE'
  | 'AREA_UNKNOWN'
  | 'AREA_ELSEWHERE'
  | 'AREA_REPEATED'
  | 'CONTEST_ELSEWHERE'
  | 'CANDIDATES_MISSING'
  | 'PAIR_UNKNOWN'
  | 'PAIR_MISSING'
  | 'NOT_A_COUNT'
  | 'PROGRESS_ABOVE_TOTAL'

/** What is wrong with a value, and where below the row it stands; `[]` is the row itself. */
export interface Problem {
  code: RejectionCode
  path: readonly string[]
  /** One sentence with what to do. */
  reason: string
}

/** A row that was not taken, with all that a person needs to judge it. */
export interface RejectedRow {
  /** Name of the file as it was given. */
  file: string
  /** Keys from the document's root, joined by dots; empty for the document itself. */
  path: string
  code: RejectionCode
  reason: string
  /** The row's JSON as it stood in the file, byte for byte; the whole text when it is the document. */
  original: string
}
