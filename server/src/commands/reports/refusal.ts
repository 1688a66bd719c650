/** Why a report was refused. */
export type RefusalCode =
  | 'KEY_REUSED'
  | 'STATION_UNKNOWN'
  | 'CONTEST_UNKNOWN'
  | 'OUT_OF_RANGE'
  | 'IN_THE_FUTURE'
  | 'FORBIDDEN'
  | 'LOCKED'
  | 'AREA_UNKNOWN'
  | 'CONFLICT'
  | 'NOTHING_TO_CORRECT'

/** A report that was refused; it changed nothing. */
export interface Refusal {
  key: string
  code: RefusalCode
  /** What is wrong and what to do. */
  message: string
  /** From the input's field: `["turnout", "3", "registered"]`. */
  path: string[]
}

/** What is wrong with a report, and where inside it. */
export interface Fault {
  code: RefusalCode
  message: string
  /** Field of the report; null when it is about the whole report. */
  field: string | null
}

/** What is wrong with a report whose key its sender used for something else. */
export function keyReused(seq: number): Fault {
  const message = `This key stands for another report (entry ${seq}). Send a correction under a new key.`
  return { code: 'KEY_REUSED', message, field: 'key' }
}
