import type { Moment } from '../../domain/clock.ts'
import type { Electorate } from '../electorate.ts'
import { HOUR, MINUTE, POLLING_DAY, POLLS_CLOSE, POLLS_OPEN, wholeSecond } from '../moments.ts'
import { randomFor } from '../random.ts'
import type { Times } from './times.ts'

/** Share of stations that open after 07:00. */
const OPENS_LATE = 0.035

/** When the boxes of a place's regency leave the villages: regency by regency within half a day. */
export function boxesLeave(code: string, seed: number): Moment {
  const lot = randomFor(seed, `${code.slice(0, 5)}/boxes`)()
  return wholeSecond(POLLING_DAY - 36 * HOUR + lot * 14 * HOUR)
}

/** Decides when ballots arrive at each station, and when it opens and closes. */
export function decideOpening({ stations }: Electorate, seed: number, times: Times): void {
  stations.forEach(({ code }, station) => {
    const random = randomFor(seed, `${code}/opening`)
    times.set(station, 'received', boxesLeave(code, seed) + random() * 12 * HOUR)
    const late = random() < OPENS_LATE
    const delay = late ? 3 * MINUTE + random() ** 3 * 70 * MINUTE : -random() * 12 * MINUTE
    times.set(station, 'opened', POLLS_OPEN + delay)
    times.set(station, 'closed', POLLS_CLOSE + random() ** 2 * 12 * MINUTE)
  })
}
