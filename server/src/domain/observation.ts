import type { Moment } from './clock.ts'

/** What every report from a station carries. */
export interface StationReport {
  /** Dotted code: `35.78.01.1001.003`. */
  station: string
  /** When it was seen, by the reporter's clock; it orders the reports of one station. */
  observedAt: Moment
}

/** What every report about an area carries. */
export interface AreaReport {
  /** Dotted code: `35.78.01`. */
  area: string
  /** When it was seen, by the reporter's clock; it orders the reports of one area. */
  observedAt: Moment
}

/** When and under which name something was observed. */
export interface Observation {
  observedAt: Moment
  /** Journal position of the report. */
  seq: number
  /** Sender and key of the report, for observations of the very same moment. */
  key: string
}

/**
 * Whether an observation wins over an earlier-taken one: the later moment does, and of the same
 * moment the greater key, so that the order of arrival never matters.
 */
export function supersedes(one: Observation, other: Observation): boolean {
  if (one.observedAt !== other.observedAt) return one.observedAt > other.observedAt
  return one.key > other.key
}
