import type { Moment } from './clock.ts'
import { phaseAt } from './phase.ts'

/** When a regency that says nothing is too silent. */
export interface SilenceRules {
  /** Minutes without a report that are never too many. */
  floor: number
  /** Hours before a regency's last report that tell how much it says, 1 to 6. */
  hours: number
  /** Reports that would have come by now, had it gone on: fewer may have stayed away by chance. */
  reports: number
  /**
   * Stations that still have something to say, in hundredths of the regency's: below that, single
   * stations are late, not the regency silent.
   */
  waiting: number
}

/**
 * The rules of the room. Tried on three rehearsed elections: without a fault no regency comes nearer
 * to an alert than half of what it needs, and one that is cut off at 10:00 is noticed after 21 minutes,
 * the smallest city after 51.
 */
export const defaultSilence: SilenceRules = { floor: 20, hours: 3, reports: 50, waiting: 10 }

/** Fact: a regency has said nothing for longer than expected. */
export interface SilenceNoticed {
  /** Dotted code of the regency. */
  regency: string
  /** When the last report of the regency was accepted. */
  since: Moment
  /** Minutes within which a report was expected. */
  expected: number
  /** Minutes without one. */
  actual: number
}

/** Type of the event that carries {@link SilenceNoticed}. */
export const SILENCE_NOTICED = 'silence.noticed'

/** Fact: reports come from the regency again. */
export interface SilenceEnded {
  regency: string
}

/** Type of the event that carries {@link SilenceEnded}. */
export const SILENCE_ENDED = 'silence.ended'

/** A regency says nothing though the others do. `expected` and `actual` are minutes. */
export const REGENCY_SILENT = 'REGENCY_SILENT'

/** The stream in which the silences of a regency follow each other. */
export function silenceStream(regency: string): string {
  return `silence/${regency}`
}

/** What was heard of a regency, beside the other ones. Reports are those of stations, of any kind. */
export interface Heard {
  /** When its last report was accepted. */
  last: Moment
  /** Since when nothing was heard of it though the hub listened: not before `last`. */
  from: Moment
  /** Reports of the regency in the hours up to `last`. */
  own: number
  /** Those of the others in the same hours. */
  others: number
  /** Those of the others after `from`. */
  since: number
}

/** Stations that still have something to say in the present phase. */
export interface Waiting {
  here: number
  /** In the other regencies. */
  elsewhere: number
  /** All stations of the regency. */
  stations: number
}

const MINUTE: Moment = 60_000

/** Whether silence is looked for at a moment: while ballots are on their way, cast and counted. */
export function isListenedTo(moment: Moment): boolean {
  const phase = phaseAt(moment)
  return phase === 'DISTRIBUTION' || phase === 'VOTING' || phase === 'COUNTING'
}

/**
 * The minutes within which a regency should have been heard of at this hour; null when nothing is
 * expected of it. It is expected to go on as in its last hours, but as much less as the others fell
 * off since (meals, nights, the hour between voting and counting), and not to say more than stations
 * elsewhere do that still have something to say.
 */
export function expectedWithin(
  heard: Heard,
  { here, elsewhere, stations }: Waiting,
  now: Moment,
  { floor, hours, reports, waiting }: SilenceRules,
): number | null {
  const minutes = (now - heard.from) / MINUTE
  const single = here * 100 < stations * waiting
  if (minutes <= 0 || heard.others === 0 || elsewhere === 0 || single) return null
  const othersBefore = heard.others / (hours * 60)
  const othersNow = heard.since / minutes
  const goingOn = (heard.own / (hours * 60)) * Math.min(1, othersNow / othersBefore)
  const likeOthers = (othersNow * here) / elsewhere
  const pace = Math.min(goingOn, likeOthers)
  return pace > 0 ? Math.max(floor, Math.ceil(reports / pace)) : null
}

/** The silence of a regency at a moment; null when it is none, or not yet. */
export function silenceOf(
  regency: string,
  heard: Heard,
  waiting: Waiting,
  now: Moment,
  rules: SilenceRules,
): SilenceNoticed | null {
  const actual = Math.floor((now - heard.from) / MINUTE)
  if (actual < rules.floor || !isListenedTo(now)) return null
  const expected = expectedWithin(heard, waiting, now, rules)
  if (expected === null || actual <= expected) return null
  return { regency, since: heard.last, expected, actual }
}

/** The first moment at which the silence of a regency could be too long. */
export function earliestSilence({ from }: Pick<Heard, 'from'>, { floor }: SilenceRules): Moment {
  return from + (floor + 1) * MINUTE
}
