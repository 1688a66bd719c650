import type { SirekapIntake } from '../../api/public-count/intake.ts'
import type { ReportBatch } from '../../commands/reports/kinds.ts'
import type { Submitted } from '../../commands/reports/submit.ts'
import type { Moment } from '../../domain/clock.ts'
import {
  type DueTicket,
  REHEARSAL_START,
  type Rehearsal,
  type RehearsalClock,
  type TicketPlan,
} from '../../rehearsal/index.ts'
import { batchesOf } from './rehearsal-batches.ts'

/** Longest part of the rehearsal that is generated at once: the record has times to go back to. */
const SLICE: Moment = 5 * 60_000

/** The same for the past, before anybody watches. */
const PAST_SLICE: Moment = 15 * 60_000

/**
 * How far before the end of the record a stopped rehearsal takes up again: what was due but not yet
 * recorded comes once more, and what was recorded changes nothing.
 */
const OVERLAP: Moment = PAST_SLICE + SLICE

/** Of the rehearsal's clock, in milliseconds. */
const MINUTE: Moment = 60_000

/** Real milliseconds between two looks at what is due, at most and at least. */
const STEP = { longest: 1_000, shortest: 25 }

/** Batches that go into one commit while nobody watches. */
const PAST_BATCHES = 25

/** Who reports in a rehearsal. */
export const REHEARSAL_ACTOR = 'rehearsal'

/** The ways into the hub that a rehearsal takes, like everybody. */
export interface RehearsalWays {
  submit(batch: ReportBatch): Promise<Submitted>
  takeFile: SirekapIntake
  /** The tickets of its days, each due at a moment of its own. */
  tickets: TicketWay
  /** Told of reports that were refused: then the rehearsal is wrong, or somebody acted in it. */
  onRefused(refused: Submitted['refused']): void
}

/** What is due with tickets, and the way to do it. */
export interface TicketWay extends Pick<TicketPlan, 'between'> {
  /** Does what is due within a minute: at once, and each ticket's own steps in order. */
  take(due: readonly DueTicket[]): Promise<void>
}

/** What the runner does with the rehearsal's clock. */
export type SteeredClock = Pick<RehearsalClock, 'now' | 'set' | 'waitAt' | 'speed'>

/** Runs a rehearsal through the ingest that real reports and files take. */
export class RehearsalRunner {
  readonly #ways: RehearsalWays
  readonly #clock: SteeredClock
  readonly #rehearsal: Rehearsal
  #done: Moment
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(
    ways: RehearsalWays,
    clock: SteeredClock,
    rehearsal: Rehearsal,
    recordedUntil: Moment,
  ) {
    this.#ways = ways
    this.#clock = clock
    this.#rehearsal = rehearsal
    // What is due at the very start comes too.
    this.#done = Math.max(REHEARSAL_START - 1, recordedUntil - OVERLAP)
  }

  /** Generates what lies before the opening; at once, with its own times. `reached` is told of each part, and waited for. */
  async catchUp(
    opening: Moment,
    reached: (until: Moment) => void | Promise<void> = () => {},
  ): Promise<void> {
    while (this.#done < opening) {
      const part = Math.floor((this.#done + 1) / PAST_SLICE) + 1
      const until = Math.min(part * PAST_SLICE, opening)
      await this.#ticketsUntil(until)
      this.#clock.set(until)
      await this.#issueUntil(until, PAST_BATCHES)
      await reached(until)
    }
    this.#clock.set(opening)
  }

  /** Goes on with the clock until it is stopped. */
  start(onError: (error: unknown) => void): void {
    this.#clock.waitAt(this.#done + SLICE)
    const step = Math.min(STEP.longest, SLICE / 2 / this.#clock.speed)
    const look = async (): Promise<void> => {
      try {
        const now = this.#clock.now()
        await this.#ticketsUntil(now)
        await this.#issueUntil(now, 1)
      } catch (error) {
        // What was recorded of it is known when it is tried again.
        onError(error)
      }
      if (!this.#stopped) this.#timer = setTimeout(next, Math.max(STEP.shortest, step))
    }
    const next = (): void => {
      this.#running = look()
    }
    next()
  }

  /** Stops; what is being recorded is finished first. */
  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  /**
   * A ticket's clocks run from when it is opened, so that each has its own minute in the past, too;
   * what is due within a minute goes into one commit.
   */
  async #ticketsUntil(now: Moment): Promise<void> {
    const { tickets } = this.#ways
    const due = tickets.between(this.#done, now)
    const minutes = Map.groupBy(due, (each) => Math.floor(each.due / MINUTE))
    for (const together of minutes.values()) {
      this.#clock.set(together.at(-1)?.due ?? now)
      await tickets.take(together)
    }
  }

  async #issueUntil(now: Moment, batchesACommit: number): Promise<void> {
    const reports = this.#rehearsal.reportsBetween(this.#done, now)
    let commit: Promise<Submitted>[] = []
    const settle = async (): Promise<void> => {
      for (const { refused } of await Promise.all(commit)) {
        if (refused.length > 0) this.#ways.onRefused(refused)
      }
      commit = []
    }
    for (const batch of batchesOf(reports)) {
      commit.push(this.#ways.submit(batch))
      if (commit.length === batchesACommit) await settle()
    }
    await settle()
    const { candidates } = this.#rehearsal
    for (const { file, text: content } of this.#rehearsal.filesBetween(this.#done, now)) {
      const document = { contest: 'governor' as const, file, content, candidates }
      await this.#ways.takeFile(document, REHEARSAL_ACTOR)
    }
    this.#done = now
    this.#clock.waitAt(now + SLICE)
  }
}
