import type { Moment } from '../../domain/clock.ts'
import { type Contest, contestOf } from '../../domain/contests.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import type { StationReport } from '../../domain/observation.ts'
import type { FormsView } from '../recapitulation/forms-view.ts'
import type { Fault } from './refusal.ts'

/**
 * Largest count that a report on a station may carry: far above any station, so that a wrong digit is
 * a finding, and so small that all stations together stay within the 32 bits of a figure.
 */
const MOST = 9_999

/** Largest count that a report on an area may carry: above all voters of the province. */
export const MOST_OF_AREA = 100_000_000

/** How far a reporter's clock may be ahead of the hub's, in milliseconds: ten minutes. */
const CLOCKS_DIFFER = 600_000

/** Longest key of a report, in characters. */
const KEY_LIMIT = 200

/** What reports are checked against. */
export interface ReportContext {
  geography: Geography
  contests: ReadonlyMap<string, Contest>
  now: Moment
  /** Whether who sends may report on an area or station. */
  may(place: string): boolean
  /** The recapitulation forms as they stand when they are decided upon. */
  forms: FormsView
}

/** What is wrong with a report's key; null when nothing is. */
export function checkKey(key: string): Fault | null {
  if (key.length > 0 && key.length <= KEY_LIMIT) return null
  const message = `The key has ${key.length} characters; give one of 1 to ${KEY_LIMIT}.`
  return { code: 'OUT_OF_RANGE', message, field: 'key' }
}

/** What is wrong with a report whatever it is about; null when nothing is. */
export function checkStation(report: StationReport, context: ReportContext): Fault | null {
  const { station, observedAt } = report
  if (!context.geography.station(station)) {
    const message = `There is no station "${station.slice(0, 40)}". Give a code such as 35.78.01.1001.003.`
    return { code: 'STATION_UNKNOWN', message, field: 'station' }
  }
  if (!context.may(station)) {
    return { code: 'FORBIDDEN', message: `You may not report on ${station}.`, field: 'station' }
  }
  return checkTime(observedAt, context)
}

/** What is wrong with the time of an observation; null when nothing is. */
export function checkTime(observedAt: Moment, { now }: ReportContext): Fault | null {
  if (observedAt <= now + CLOCKS_DIFFER) return null
  const message = "The observation lies in the future. Correct the reporter's clock."
  return { code: 'IN_THE_FUTURE', message, field: 'observedAt' }
}

/** What is wrong with the contest of a report; null when nothing is. */
export function checkContest(
  { place, contest }: { place: string; contest: string },
  { contests }: ReportContext,
): Fault | null {
  const code = contestOf(contest, place)
  if (code !== null && contests.has(code)) return null
  const message = `${place} has no part in "${contest.slice(0, 40)}". Write governor or regency.`
  return { code: 'CONTEST_UNKNOWN', message, field: 'contest' }
}

/** The first count that is negative or absurd; null when none is. Counts left out are fine. */
export function checkCounts(
  counts: Readonly<Record<string, number | undefined>>,
  most = MOST,
): Fault | null {
  for (const field in counts) {
    const count = counts[field]
    if (count !== undefined && !isCount(count, most)) return outOfRange(field, count, most)
  }
  return null
}

/** What is wrong with the votes of a ballot that has so many columns; null when nothing is. */
export function checkVotes(votes: readonly number[], columns: number, most = MOST): Fault | null {
  if (votes.length !== columns) {
    const message = `votes has ${votes.length} numbers; this ballot has ${columns} columns.`
    return { code: 'OUT_OF_RANGE', message, field: 'votes' }
  }
  const at = votes.findIndex((count) => !isCount(count, most))
  return at < 0 ? null : outOfRange(`votes.${at}`, votes[at], most)
}

function isCount(count: number, most: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= most
}

function outOfRange(field: string, count: number | undefined, most: number): Fault {
  const message = `${field} is ${count}; write a whole number from 0 to ${most}.`
  return { code: 'OUT_OF_RANGE', message, field }
}
