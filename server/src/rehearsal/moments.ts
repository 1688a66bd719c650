import type { Moment } from '../domain/clock.ts'

/** When the rehearsal begins: 14:00 WIB on polling day, before any station is published. */
export const REHEARSAL_START: Moment = Date.parse('2024-11-27T14:00:00+07:00')

/** What a newcomer sees first, 18:00 WIB; the hours before it are generated at once. */
export const REHEARSAL_OPENING: Moment = Date.parse('2024-11-27T18:00:00+07:00')

/** The last stamp of the published count that the rehearsal ends on: 28 November, 10:15:04 WIB. */
export const REHEARSAL_END: Moment = Date.parse('2024-11-28T10:15:04+07:00')

/** Milliseconds in a minute of any clock. */
export const MINUTE = 60_000

/** Milliseconds in an hour of any clock. */
export const HOUR = 60 * MINUTE
