import type { Moment } from '../../domain/clock.ts'
import { lineage } from '../../domain/geography/codes.ts'
import { type ClockRules, isOverdue } from '../../domain/incidents/clocks.ts'
import { INCIDENT_OPENED, type IncidentOpened } from '../../domain/incidents/events.ts'
import { type Incident, incidentArea, isOpen } from '../../domain/incidents/incident.ts'
import { incidentEventTypes } from '../../domain/incidents/transitions.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Fold, Projection } from '../projection.ts'
import { type IncidentChange, IncidentLog } from './log.ts'
import { type IncidentSaid, ticketsAfter } from './step.ts'

/** Open tickets of an area. */
export interface IncidentCounts {
  open: number
  critical: number
  /** Those that missed a deadline. */
  overdue: number
}

/** The tickets as they stand, by number. */
export class Incidents implements Projection {
  readonly name = 'incidents'
  readonly version = 1
  readonly folds: Readonly<Record<string, Fold>> = {
    [INCIDENT_OPENED]: (said: IncidentOpened, entry: Entry) =>
      this.#take(said, entry, this.#all.length + 1),
    ...Object.fromEntries(
      incidentEventTypes.map((type) => [
        type,
        (said: IncidentSaid, entry: Entry) => this.#take(said, entry, said.number),
      ]),
    ),
  }
  /** By number less one. */
  #all: Incident[] = []
  readonly #log = new IncidentLog()
  /** Numbers of the open ones, by each area around their place. */
  readonly #open = new Map<string, Set<number>>()

  /** How many tickets there are: the highest number. */
  get size(): number {
    return this.#all.length
  }

  /** The ticket of a number; undefined when there is none. */
  get(number: number): Incident | undefined {
    return Number.isInteger(number) ? this.#all[number - 1] : undefined
  }

  /** Every ticket, by number. */
  all(): readonly Incident[] {
    return this.#all
  }

  /** The open tickets of an area or station, by number. */
  open(area: string): Incident[] {
    const numbers = [...(this.#open.get(area) ?? [])].toSorted((one, other) => one - other)
    return numbers.flatMap((number) => this.get(number) ?? [])
  }

  /** Open tickets of an area or station, as its clocks stand at a moment. */
  counts(area: string, rules: ClockRules, now: Moment): IncidentCounts {
    const open = [...(this.#open.get(area) ?? [])].flatMap((number) => this.get(number) ?? [])
    return {
      open: open.length,
      critical: open.filter(({ severity }) => severity === 'CRITICAL').length,
      overdue: open.filter((incident) => isOverdue(incident, rules, now)).length,
    }
  }

  /** Entries after a position that changed tickets, in order, at most `limit`. */
  changesAfter(seq: number, limit: number): IncidentChange[] {
    return this.#log.after(seq, limit)
  }

  /** The number of the ticket that an entry opened; null when it opened none. */
  openedAt(seq: number): number | null {
    const [change] = this.#log.after(seq - 1, 1)
    const [number] = change?.seq === seq ? change.numbers : []
    return number !== undefined && this.get(number)?.entries[0] === seq ? number : null
  }

  save(): unknown {
    return { all: this.#all, changes: this.#log.save() }
  }

  restore({ all, changes }: { all: Incident[]; changes: IncidentChange[] }): void {
    this.#all = [...all]
    this.#log.restore(changes)
    this.#open.clear()
    for (const incident of all) this.#index(incident)
  }

  #take(said: IncidentSaid | IncidentOpened, entry: Entry, number: number): void {
    const after = ticketsAfter(number, said, entry, (each) => this.get(each))
    for (const incident of after) {
      const before = this.get(incident.number)
      if (before) this.#forget(before)
      this.#all[incident.number - 1] = incident
      this.#index(incident)
    }
    if (after.length > 0) this.#log.add(entry.seq, after)
  }

  #index(incident: Incident): void {
    if (!isOpen(incident)) return
    for (const around of lineage(incidentArea(incident))) {
      const open = this.#open.get(around) ?? new Set()
      this.#open.set(around, open.add(incident.number))
    }
  }

  #forget(incident: Incident): void {
    for (const around of lineage(incidentArea(incident))) {
      this.#open.get(around)?.delete(incident.number)
    }
  }
}
