import type { Moment } from '../domain/clock.ts'
import { HOUR, MINUTE, PUBLIC_COUNT_START } from './moments.ts'
import type { Random } from './random.ts'

/** How one district's stations come in: a wave through the evening and a trickle after it. */
export interface Pace {
  /** Before it no station is published. */
  begins: Moment
  /** From it on all are that ever will be. */
  ends: Moment
  /** When the wave is highest. */
  crest: Moment
  /** Half-width of the wave, ms: about three quarters of it pass within two of these of the crest. */
  width: number
  /** Share of stations that trickle in evenly until the end, 0 to 1. */
  trickle: number
}

/**
 * Draws a pace. `coverage` is the share of stations that the published count ended with, 0 to 1: a
 * district that never completed had its network, its boats or its photos against it all evening, so
 * it is later and flatter the less it reached. `regencyDelay` in ms holds for its whole regency.
 */
export function drawPace(
  random: Random,
  ends: Moment,
  coverage: number,
  regencyDelay: number,
): Pace {
  const begins = PUBLIC_COUNT_START + HOUR + random() * HOUR
  const missing = 1 - coverage
  const span = ends - begins
  const evening = PUBLIC_COUNT_START + 5.25 * HOUR + (random() - 0.5) * 1.5 * HOUR
  const late = evening + regencyDelay + missing * 7 * HOUR
  return {
    begins,
    ends,
    // Regencies that finished on the same evening have no night left to be late in.
    crest: Math.min(late, begins + 0.6 * span),
    width: Math.min((35 + random() * 20) * MINUTE * (1 + 2 * missing), span / 8),
    trickle: 0.02 + random() * 0.06 + missing * 0.2,
  }
}

/** Share of the district's final stations that are published at a moment: 0 to 1, never falling. */
function shareAt({ begins, ends, crest, width, trickle }: Pace, at: Moment): number {
  if (at <= begins) return 0
  if (at >= ends) return 1
  const passed = (moment: Moment) => 1 / (1 + Math.exp((crest - moment) / width))
  const wave = (passed(at) - passed(begins)) / (passed(ends) - passed(begins))
  const even = (at - begins) / (ends - begins)
  return (1 - trickle) * wave + trickle * even
}

/** Halvings of a night that lead to a tenth of a second. */
const HALVINGS = 20

/** When a share (0 to 1) of the district's final stations is published: the inverse of the above. */
export function momentOf(pace: Pace, share: number): Moment {
  let { begins: before, ends: after } = pace
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (before + after) / 2
    if (shareAt(pace, middle) < share) before = middle
    else after = middle
  }
  return after
}
