import type { Moment } from '../../domain/clock.ts'
import { defaultClocks } from '../../domain/incidents/clocks.ts'
import { MINUTE, REHEARSAL_END, wholeSecond } from '../moments.ts'
import type { Random } from '../random.ts'
import type { Story } from './story.ts'
import type { TicketStep } from './ticket.ts'

/** Desks of the room. */
const DESKS = 6

/** Shares of tickets to which something unusual happens, 0 to 1. */
const SHARES = { late: 0.12, invalid: 0.03, advice: 0.03, forgotten: 0.04, notClosed: 0.15 }

/** How much of the time that it has a ticket usually takes to be resolved, by severity. */
const PACE = {
  CRITICAL: [0.3, 0.9],
  HIGH: [0.12, 0.8],
  MEDIUM: [0.02, 0.22],
  LOW: [0.005, 0.15],
} as const

/** Name of a desk, as a role. */
export function drawDesk(random: Random): string {
  return `meja-${1 + Math.floor(random() * DESKS)}`
}

/** What becomes of a ticket once it is opened, from the first response to the end. */
export function lifeOf(random: Random, story: Story, openedAt: Moment): TicketStep[] {
  const desk = drawDesk(random)
  return story.kind === 'INQUIRY'
    ? answered(random, story, openedAt, desk)
    : handled(random, story, openedAt, desk)
}

/** Steps in order, each at least so long after the one before, none after the rehearsal. */
export class Life {
  readonly steps: TicketStep[] = []
  #at: Moment

  constructor(openedAt: Moment) {
    this.#at = openedAt
  }

  /** Adds a step so many minutes after the last one. */
  after(minutes: number, step: Omit<TicketStep, 'due'>): this {
    this.#at = wholeSecond(this.#at + minutes * MINUTE)
    if (this.#at < REHEARSAL_END) this.steps.push({ due: this.#at, ...step })
    return this
  }

  /** Waits until a moment, if that is still to come. */
  until(moment: Moment): this {
    this.#at = Math.max(this.#at, moment)
    return this
  }
}

function answered(random: Random, story: Story, openedAt: Moment, desk: string): TicketStep[] {
  return new Life(openedAt)
    .after(2 + random() * 15, { verb: 'RESOLVE', actor: desk, ...story.ending })
    .after(5 + random() * 50, { verb: 'CLOSE', actor: desk }).steps
}

function handled(random: Random, story: Story, openedAt: Moment, desk: string): TicketStep[] {
  const { severity, agency, ending } = story
  const { response, resolution } = defaultClocks[severity]
  const life = new Life(openedAt)
  const isLate = random() < SHARES.late
  const respond = response * (isLate ? 1.1 + 1.5 * random() : 0.1 + 0.75 * random())
  if (random() < SHARES.invalid) {
    const note = 'Sudah dicek ke lokasi, kejadian tidak ada.'
    return life.after(respond, { verb: 'INVALIDATE', actor: desk, note }).steps
  }
  life.after(respond, { verb: 'VERIFY', actor: desk })
  life.after(1 + random() * 6, { verb: 'ASSIGN', actor: desk, to: drawDesk(random) })
  if (random() < (severity === 'CRITICAL' ? 0.5 : severity === 'HIGH' ? 0.08 : 0)) {
    life.after(1 + random() * 3, {
      verb: 'ESCALATE',
      actor: desk,
      note: 'Mohon perhatian pimpinan.',
    })
  }
  life.after(1 + random() * 9, { verb: 'START', actor: desk })
  if (random() < SHARES.advice) {
    const ask = { actor: desk, of: 'divisi-teknis', note: 'Bagaimana prosedurnya?' }
    life.after(2 + random() * 8, { verb: 'REQUEST_ADVICE', ...ask })
    const note = 'Ikuti prosedur, catat di kejadian khusus.'
    life.after(8 + random() * 30, { verb: 'GIVE_ADVICE', actor: 'divisi-teknis', note })
  }
  if (agency) {
    const { to, note, reply } = agency
    life.after(1 + random() * 5, { verb: 'REFER', actor: desk, to, note })
    life.after(8 + random() * 60, { verb: 'REPLY', actor: desk, note: reply })
  }
  // What is mild may be forgotten; what is not is late now and then.
  const isMild = severity === 'MEDIUM' || severity === 'LOW'
  if (isMild && random() < SHARES.forgotten) return life.steps
  const [least, most] = PACE[severity]
  const isSlow = !isMild && random() < SHARES.late
  const share = isSlow ? 1.1 + random() : least + (most - least) * random()
  life.until(openedAt + resolution * share * MINUTE)
  life.after(1 + random() * 3, { verb: 'RESOLVE', actor: desk, ...ending })
  if (random() < SHARES.notClosed) return life.steps
  return life.after(15 + random() * 120, { verb: 'CLOSE', actor: desk }).steps
}
