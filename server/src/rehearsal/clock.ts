import type { Clock, Moment } from '../domain/clock.ts'
import { REHEARSAL_END, REHEARSAL_START } from './moments.ts'

/** What a rehearsal's clock is made of. */
export interface RehearsalClockOptions {
  /** Seconds of the rehearsal in a second of real time, above 0. */
  speed: number
  /** Real milliseconds from any origin, best of a clock that is never set back. */
  realNow: () => number
  /** Where it starts; {@link REHEARSAL_START} unless the rehearsal goes on where it was stopped. */
  startAt?: Moment
}

/**
 * The rehearsal's clock: simulated time that runs `speed` times as fast as real time until the
 * rehearsal ends, and as fast as real time from {@link REHEARSAL_END} on, so that a hub left alone
 * does not run into the next year. It never goes back, even if the real clock does, and it waits
 * for the record: a speed that the machine cannot keep up with is slower, not ahead of itself.
 */
export class RehearsalClock implements Clock {
  readonly #fast: number
  readonly #realNow: () => number
  #moment: Moment
  #realAt: number
  #held = false
  #limit = Infinity

  constructor({ speed, realNow, startAt = REHEARSAL_START }: RehearsalClockOptions) {
    this.#fast = speed
    this.#realNow = realNow
    this.#moment = startAt
    this.#realAt = realNow()
  }

  now(): Moment {
    const real = this.#realNow()
    const passed = this.#held ? 0 : Math.max(0, real - this.#realAt)
    this.#realAt = real
    // The part of the way that is still inside the rehearsal is run fast, the rest in real time.
    const untilEnd = Math.max(0, REHEARSAL_END - this.#moment) / this.#fast
    const fast = Math.min(passed, untilEnd)
    const next = this.#moment + fast * this.#fast + (passed - fast)
    this.#moment = Math.min(next, Math.max(this.#moment, this.#limit))
    return Math.floor(this.#moment)
  }

  get speed(): number {
    return this.now() < REHEARSAL_END ? this.#fast : 1
  }

  /**
   * Stands still until {@link run}, so that hours of a fast evening do not go by while the register
   * is loaded and the past is generated.
   */
  hold(): void {
    this.now()
    this.#held = true
  }

  /** Goes on from where it was held. */
  run(): void {
    this.now()
    this.#held = false
  }

  /** Does not pass this moment on its own until a later one is given. */
  waitAt(limit: Moment): void {
    this.now()
    this.#limit = limit
  }

  /** Moves on to a moment while the past is generated; a moment that has gone by changes nothing. */
  set(moment: Moment): void {
    this.#moment = Math.max(this.now(), moment)
  }
}
