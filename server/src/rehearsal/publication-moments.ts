import type { Moment } from '../domain/clock.ts'
import { MINUTE, REHEARSAL_OPENING, REHEARSAL_START } from './moments.ts'
import type { Random } from './random.ts'

/** Between two issues of a file while somebody watches. */
const EVERY = 5 * MINUTE

/** Between two issues of a file in the hours that are generated at once. */
const EVERY_BEFORE_OPENING = 15 * MINUTE

/**
 * When a file is put out: every 15 minutes until the opening, every 5 after it, at seconds of its
 * own so that files do not come together, and for the last time at `last`. Ascending, in whole
 * seconds as stamps are written.
 */
export function publicationMoments(random: Random, last: Moment): Moment[] {
  const moments: Moment[] = []
  const fill = (from: Moment, until: Moment, every: number) => {
    const first = from + 1_000 * Math.ceil((random() * every) / 1_000 + 0.001)
    for (let at = first; at < Math.min(until, last); at += every) moments.push(at)
  }
  fill(REHEARSAL_START, REHEARSAL_OPENING, EVERY_BEFORE_OPENING)
  fill(REHEARSAL_OPENING, last, EVERY)
  moments.push(last)
  return moments
}
