import { type Moment, parseWibStamp } from '../clock.ts'
import type { FormLevel } from './forms.ts'

/** Days on which the meetings of a level may be held, `YYYY-MM-DD`, both included, WIB. */
export interface MeetingDays {
  opens: string
  closes: string
  /** The last day by the room's own target; absent where the room has none. */
  target?: string
}

/** When each level recapitulates. */
export type RecapitulationRules = Readonly<Record<FormLevel, MeetingDays>>

/** The windows of 2024 and the room's own target for the districts. Source: DOMAIN. */
export const recapitulationRules: RecapitulationRules = {
  DISTRICT: { opens: '2024-11-28', closes: '2024-12-03', target: '2024-12-01' },
  REGENCY: { opens: '2024-11-29', closes: '2024-12-06' },
  PROVINCE: { opens: '2024-11-30', closes: '2024-12-09' },
}

/** How a meeting stands against its window and the room's target. */
export const meetingTimings = ['EARLY', 'IN_TIME', 'PAST_TARGET', 'PAST_WINDOW'] as const

/** One of {@link meetingTimings}. */
export type MeetingTiming = (typeof meetingTimings)[number]

/** The moments that bound a level's meetings: from `opens` until before `closes`. */
export interface MeetingWindow {
  opens: Moment
  closes: Moment
  /** Until before this moment by the room's target; equal to `closes` where it has none. */
  target: Moment
}

const DAY = 86_400_000

/** The window of a level; a day that does not exist gives NaN, which nothing is late for. */
export function windowOf(rules: RecapitulationRules, level: FormLevel): MeetingWindow {
  const { opens, closes, target } = rules[level]
  return {
    opens: midnight(opens),
    closes: midnight(closes) + DAY,
    target: midnight(target ?? closes) + DAY,
  }
}

/** How a moment at which a meeting was finished (or still was not) stands against its window. */
export function timingOf({ opens, closes, target }: MeetingWindow, at: Moment): MeetingTiming {
  if (at >= closes) return 'PAST_WINDOW'
  if (at >= target) return 'PAST_TARGET'
  return at < opens ? 'EARLY' : 'IN_TIME'
}

/** Moments at which districts that are not finished turn late: by the target, then by the law. */
export function turnsOf(rules: RecapitulationRules): Moment[] {
  const { target, closes } = windowOf(rules, 'DISTRICT')
  return [target, closes]
}

function midnight(day: string): Moment {
  return parseWibStamp(`${day} 00:00:00`) ?? Number.NaN
}
