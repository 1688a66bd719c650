import type { Moment } from '../../domain/clock.ts'
import type { ClockRules } from '../../domain/incidents/clocks.ts'
import {
  escalationNote,
  type EscalationRule,
  nextTimedAct,
  type TimedAct,
} from '../../domain/incidents/escalation.ts'
import type { IncidentEvents } from '../../domain/incidents/events.ts'
import type { Incident } from '../../domain/incidents/incident.ts'
import type { Draft, Recorder } from '../recorder.ts'
import { byMachine } from './by-machine.ts'

/** What the decision needs to know. */
export interface TimedView {
  clocks: ClockRules
  escalation: readonly EscalationRule[]
  incidents: {
    get(number: number): Incident | undefined
    /** Entries after a position that changed tickets, in order, at most `limit`. */
    changesAfter(seq: number, limit: number): { seq: number; numbers: readonly number[] }[]
  }
}

/** Changes that are looked at together. */
const MOST_CHANGES = 1_000

/** What time does to the tickets, and when. Only tickets that changed are looked at again. */
export class TimedTickets {
  readonly #view: TimedView
  /** What comes next for each ticket that time still does something to. */
  readonly #acts = new Map<number, TimedAct>()
  /** Position of the last change that `#acts` includes. */
  #seq = 0

  constructor(view: TimedView) {
    this.#view = view
  }

  /** When time does something to a ticket next, as they stand; Infinity when never. */
  next(): Moment {
    this.#follow()
    let next = Infinity
    for (const { at } of this.#acts.values()) if (at < next) next = at
    return next
  }

  /**
   * Records what time has done to the open tickets by a moment: deadlines that were missed, and
   * escalations by rule. What stands in the journal is not recorded again, whenever the hub was
   * started; a ticket that somebody changed meanwhile is looked at anew.
   */
  async act(recorder: Recorder, now: Moment): Promise<void> {
    while (this.next() <= now) {
      const drafts = [...this.#acts].flatMap(([number, act]) => {
        const incident = act.at <= now ? this.#view.incidents.get(number) : undefined
        return incident ? [draftOf(incident, act)] : []
      })
      await recorder.record(drafts)
    }
  }

  /** Takes up what changed since it was last asked. */
  #follow(): void {
    const { incidents, clocks, escalation } = this.#view
    for (;;) {
      const changes = incidents.changesAfter(this.#seq, MOST_CHANGES)
      const last = changes.at(-1)
      if (!last) return
      this.#seq = last.seq
      for (const number of new Set(changes.flatMap(({ numbers }) => numbers))) {
        const incident = incidents.get(number)
        const act = incident ? nextTimedAct(incident, clocks, escalation) : null
        if (act) this.#acts.set(number, act)
        else this.#acts.delete(number)
      }
    }
  }
}

function draftOf(incident: Incident, { clock, due, rule }: TimedAct): Draft {
  const { number } = incident
  if (rule) {
    const said = { number, note: escalationNote(rule) }
    return byMachine(incident, 'incident.escalated', said)
  }
  const said: IncidentEvents['incident.fell-overdue'] = { number, clock, due }
  return byMachine(incident, 'incident.fell-overdue', said)
}
