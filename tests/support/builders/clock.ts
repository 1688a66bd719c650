import type { Clock, Moment } from '../../../server/src/domain/clock.ts'
import { parseWibStamp } from '../../../server/src/domain/clock.ts'

/** A clock that stands where a test puts it. */
export interface SettableClock extends Clock {
  /** Where it stands; a test may set it back, as a machine's clock can be. */
  moment: Moment
  /** Moves it on. */
  pass(milliseconds: number): void
}

/** A moment of November 2024, WIB: `27 19:30`. */
export function wib(dayAndTime: string): Moment {
  const moment = parseWibStamp(`2024-11-${dayAndTime}:00`)
  if (moment === null) throw new Error(`no such moment: ${dayAndTime}`)
  return moment
}

/** A clock on the evening of the count, 27 November 2024 19:00 WIB, unless set otherwise. */
export function clock(moment: Moment = wib('27 19:00')): SettableClock {
  return {
    moment,
    speed: 1,
    now() {
      return this.moment
    },
    pass(milliseconds) {
      this.moment += milliseconds
    },
  }
}
