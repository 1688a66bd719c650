import type { Moment } from '../domain/clock.ts'

/** Milliseconds in a minute of any clock. */
export const MINUTE = 60_000

/** Milliseconds in an hour of any clock. */
export const HOUR = 60 * MINUTE

/** When the rehearsal begins: the room is staffed from 25 November, 06:00 WIB. */
export const REHEARSAL_START: Moment = Date.parse('2024-11-25T06:00:00+07:00')

/** When it ends: the room closes with 1 December, WIB. */
export const REHEARSAL_END: Moment = Date.parse('2024-12-01T23:59:00+07:00')

/** What a newcomer sees first unless another moment is asked for: 16:00 WIB on polling day. */
export const REHEARSAL_OPENING: Moment = Date.parse('2024-11-27T16:00:00+07:00')

/** Midnight (WIB) at which polling day begins. */
export const POLLING_DAY: Moment = Date.parse('2024-11-27T00:00:00+07:00')

/** When stations open: 07:00 WIB. */
export const POLLS_OPEN: Moment = POLLING_DAY + 7 * HOUR

/** When they close: 13:00 WIB. */
export const POLLS_CLOSE: Moment = POLLING_DAY + 13 * HOUR

/** When the public count begins to be put out, with zeros. */
export const PUBLIC_COUNT_START: Moment = POLLING_DAY + 14 * HOUR

/** The last stamp of the published count that the rehearsal passes through: 28 November, 10:15:04. */
export const PUBLIC_COUNT_SNAPSHOT: Moment = Date.parse('2024-11-28T10:15:04+07:00')

/** A moment in whole seconds, as stamps and the rehearsal's agenda have them. */
export function wholeSecond(moment: Moment): Moment {
  return Math.floor(moment / 1_000) * 1_000
}
