import type { Clock, Moment } from '../../domain/clock.ts'
import type { Journal } from '../../journal/journal.ts'

/** Something that the hub does by itself when its time has come. */
export interface Watched {
  /** When there is something to do, by what is known now; Infinity when never. Cheap: often asked. */
  next(now: Moment): Moment
  /** Does what is due. Afterwards `next` is later, unless there is more to do. */
  act(now: Moment): Promise<void>
}

/** Real milliseconds between two looks, at most (a timer holds no more) and at least. */
const WAIT = { longest: 2 ** 31 - 1, shortest: 50 }

/** Real milliseconds until it is tried again after a failure. */
const RETRY = 1_000

/**
 * Does what is due by the hub's clock, one thing after the other. It sleeps until the next moment at
 * which something is due, and every commit may bring one closer.
 */
export class Watch {
  readonly #watched: readonly Watched[]
  readonly #clock: Clock
  readonly #onError: (error: unknown) => void
  #running: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  #stopped = false

  constructor(watched: readonly Watched[], clock: Clock, onError: (error: unknown) => void) {
    this.#watched = watched
    this.#clock = clock
    this.#onError = onError
  }

  /** Does all that is due now; while the past is generated this is how time passes here. */
  async settle(): Promise<void> {
    while (!this.#stopped) {
      const now = this.#clock.now()
      const due = this.#watched.filter((each) => each.next(now) <= now)
      if (due.length === 0) return
      for (const each of due) if (!this.#stopped) await each.act(now)
    }
  }

  /** Goes on by itself, with the clock and with what is recorded. */
  start(journal: Pick<Journal, 'onCommit'>): void {
    journal.onCommit(() => this.#look())
    this.#look()
  }

  /** Stops; what is being recorded is finished first. */
  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  /** Begins to work when something is due, or sleeps until something is. */
  #look(): void {
    if (this.#stopped || this.#running) return
    const now = this.#clock.now()
    const next = this.#watched.reduce((first, each) => Math.min(first, each.next(now)), Infinity)
    if (next > now) return this.#sleep((next - now) / this.#clock.speed)
    // Not within the commit that woke it: that one is still to be answered.
    const work = Promise.resolve().then(() => this.settle())
    this.#running = work.then(
      () => this.#rest(WAIT.shortest),
      (error: unknown) => {
        this.#onError(error)
        this.#rest(RETRY)
      },
    )
  }

  /** What came up during the work is looked at after a pause, however much there is of it. */
  #rest(pause: number): void {
    this.#running = null
    this.#sleep(pause)
  }

  #sleep(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#stopped || milliseconds === Infinity) return
    const wait = Math.min(WAIT.longest, Math.max(WAIT.shortest, Math.ceil(milliseconds)))
    this.#timer = setTimeout(() => this.#look(), wait).unref()
  }
}
