import type { Moment } from '../../domain/clock.ts'
import type { DistrictFinal } from '../electorate.ts'
import { HOUR, POLLING_DAY, wholeSecond } from '../moments.ts'
import { randomFor } from '../random.ts'

/** The recapitulation meeting of a district. */
export interface DistrictMeeting {
  /** Dotted code. */
  district: string
  starts: Moment
  /** Its form is signed. */
  finishes: Moment
}

/** Hours after midnight of polling day at which the first meetings of a kind may start. */
const COMPLETE = { first: 37, days: 2 }
const INCOMPLETE = { first: 57, days: 3 }

/**
 * When each district meets: from the afternoon of 28 November where everything was published, from
 * the morning of 29 November elsewhere; all are finished by the evening of 1 December, which is the
 * room's own target.
 */
export function planMeetings(finals: readonly DistrictFinal[], seed: number) {
  return new Map(
    finals.map(({ district, stationsPublished, stationsTotal }): [string, DistrictMeeting] => {
      const random = randomFor(seed, `${district}/meeting`)
      const { first, days } = stationsPublished < stationsTotal ? INCOMPLETE : COMPLETE
      const day = Math.floor(random() * days)
      const starts = POLLING_DAY + (first + 24 * day + random()) * HOUR
      const finishes = starts + (3 + Math.min(5, stationsTotal / 40) + random()) * HOUR
      const meeting = { starts: wholeSecond(starts), finishes: wholeSecond(finishes) }
      return [district, { district, ...meeting }]
    }),
  )
}
