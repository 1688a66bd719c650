import type { Moment } from '../domain/clock.ts'
import { HOUR, MINUTE, REHEARSAL_START } from './moments.ts'
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
  const begins = REHEARSAL_START + 30 * MINUTE + random() * HOUR
  const missing = 1 - coverage
  const span = ends - begins
  const evening = REHEARSAL_START + 5.25 * HOUR + (random() - 0.5) * 1.5 * HOUR
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
export function shareAt({ begins, ends, crest, width, trickle }: Pace, at: Moment): number {
  if (at <= begins) return 0
  if (at >= ends) return 1
  const passed = (moment: Moment) => 1 / (1 + Math.exp((crest - moment) / width))
  const wave = (passed(at) - passed(begins)) / (passed(ends) - passed(begins))
  const even = (at - begins) / (ends - begins)
  return (1 - trickle) * wave + trickle * even
}
