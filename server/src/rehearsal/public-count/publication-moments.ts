import type { Moment } from '../../domain/clock.ts'
import { HOUR, MINUTE, POLLING_DAY, PUBLIC_COUNT_START, REHEARSAL_END } from '../moments.ts'
import type { Random } from '../random.ts'

/** Until when a file comes only four times an hour. */
const EVENING: Moment = POLLING_DAY + 17 * HOUR

/** Minutes between two issues of a file: in the afternoon, through the night, and in the days after. */
const EVERY = { afternoon: 15 * MINUTE, night: 5 * MINUTE, after: 20 * MINUTE }

/**
 * When a file may be put out, at seconds of its own so that files do not come together: in any case
 * at `stamped`, the stamp it is known by. Ascending, in whole seconds as stamps are written.
 */
export function publicationMoments(random: Random, stamped: Moment): Moment[] {
  const moments: Moment[] = []
  const fill = (from: Moment, until: Moment, every: number): void => {
    const first = from + Math.floor((random() * every) / 1_000) * 1_000
    for (let at = first; at < until; at += every) moments.push(at)
  }
  fill(PUBLIC_COUNT_START, EVENING, EVERY.afternoon)
  fill(EVENING, stamped, EVERY.night)
  moments.push(stamped)
  fill(stamped + EVERY.after, REHEARSAL_END, EVERY.after)
  return moments
}
