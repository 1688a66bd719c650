import { publishedCounts } from '@ruang-pantau/seeds'
import type { SirekapIntake } from '../../api/public-count/intake.ts'
import type { Journal } from '../../journal/journal.ts'
import type { Moment } from '../../domain/clock.ts'
import {
  candidatesDocument,
  type CountPlan,
  issuedBetween,
  planCount,
  REHEARSAL_OPENING,
  REHEARSAL_START,
  type RehearsalClock,
} from '../../rehearsal/index.ts'

/** How often the rehearsal looks what is due, in milliseconds of real time. */
const STEP = 1_000

/** Generating the past stops at each of these, so that the record has times to go back to. */
const PAST_STEP: Moment = 15 * 60_000

/**
 * How far before the end of the record a stopped rehearsal takes up again: what was put out but not
 * yet recorded comes once more, and what was recorded changes nothing.
 */
const OVERLAP: Moment = 30 * 60_000

const ACTOR = 'rehearsal'

/** Runs the rehearsal's evening through the ingest that real files take. */
export class RehearsalRunner {
  readonly #intake: SirekapIntake
  readonly #clock: RehearsalClock
  readonly #plan: CountPlan
  readonly #candidates: string
  #done: Moment
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(intake: SirekapIntake, clock: RehearsalClock, seed: number, recordedUntil: Moment) {
    this.#intake = intake
    this.#clock = clock
    this.#plan = planCount(finals(), seed)
    this.#candidates = candidatesDocument(this.#plan.columns)
    this.#done = Math.max(REHEARSAL_START, recordedUntil - OVERLAP)
  }

  /** Generates what lies before the opening; at once, with its own times. */
  async catchUp(): Promise<void> {
    for (let at = this.#done + PAST_STEP; at < REHEARSAL_OPENING; at += PAST_STEP) {
      this.#clock.set(at)
      await this.#issueUntil(at)
    }
    this.#clock.set(REHEARSAL_OPENING)
    await this.#issueUntil(this.#clock.now())
  }

  /** Goes on with the clock until it is stopped. */
  start(onError: (error: unknown) => void): void {
    this.#timer = setInterval(() => {
      this.#running = this.#running
        .then(() => this.#issueUntil(this.#clock.now()))
        .catch((error: unknown) => onError(error))
    }, STEP)
  }

  /** Stops; what is being recorded is finished first. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    await this.#running
  }

  async #issueUntil(now: Moment): Promise<void> {
    for (const { file, text: content } of issuedBetween(this.#plan, this.#done, now)) {
      const candidates = this.#candidates
      await this.#intake({ contest: 'governor', file, content, candidates }, ACTOR)
    }
    this.#done = now
  }
}

/** Type of the first entry of a rehearsal's journal. */
const REHEARSAL_BEGAN = 'rehearsal.began'

/** Notes in an empty journal which evening it holds; the same one goes on after a restart. */
export async function beginRehearsal(journal: Journal, seed: number): Promise<void> {
  if (journal.seq > 0) return
  const draft = { type: REHEARSAL_BEGAN, data: { seed }, actor: ACTOR }
  await journal.record([{ ...draft, stream: 'rehearsal', expectedVersion: 0 }])
}

function finals() {
  return publishedCounts().map(({ stampedAt, ...final }) => {
    return { ...final, stampedAt: Date.parse(stampedAt) }
  })
}
