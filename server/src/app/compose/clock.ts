import type { Clock, Moment } from '../../domain/clock.ts'
import { RehearsalClock } from '../../rehearsal/index.ts'
import type { Config } from '../config.ts'

/** The clock of a hub; with a handle on it when it is a rehearsal's. */
export interface HubClock {
  clock: Clock
  /** Null when live. */
  rehearsalClock: RehearsalClock | null
}

/**
 * Real time when live; in a rehearsal simulated time, which goes on where the record stopped and
 * stands still until the past has been generated.
 */
export function clockFor({ mode, rehearsal }: Config, recordedUntil: Moment): HubClock {
  if (mode === 'live') return { clock: { now: () => Date.now(), speed: 1 }, rehearsalClock: null }
  const { speed } = rehearsal
  const realNow = (): number => performance.now()
  const startAt = recordedUntil > 0 ? { startAt: recordedUntil } : {}
  const clock = new RehearsalClock({ speed, realNow, ...startAt })
  clock.hold()
  return { clock, rehearsalClock: clock }
}
