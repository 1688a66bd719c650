import {
  INCIDENT_OPENED,
  type IncidentChanged,
  type IncidentOpened,
} from '../domain/incidents/events.ts'
import type { GroupTicket } from '../domain/incidents/from-findings.ts'
import { readOpeningKey, readTellingKey } from '../domain/incidents/from-findings-keys.ts'
import { MACHINE_ACTOR } from '../domain/incidents/transitions.ts'
import type { Entry } from '../journal/entry.ts'
import type { Projection } from './projection.ts'

/** The saved form. */
interface SavedTickets {
  opened: number
  groups: [group: string, ticket: GroupTicket][]
  settled: [number: number, seq: number][]
}

/**
 * Which tickets the hub opened for which findings, from the keys of its entries, and when tickets
 * were settled. Groups are named by their keys.
 */
export class FindingTickets implements Projection {
  readonly name = 'finding-tickets'
  readonly version = 1
  readonly folds = {
    [INCIDENT_OPENED]: (said: IncidentOpened, entry: Entry) => this.#opened(said, entry),
    'incident.commented': (_: object, entry: Entry) => this.#told(entry),
    'incident.resolved': (said: IncidentChanged, entry: Entry) =>
      void this.#settled.set(said.number, entry.seq),
    'incident.invalidated': (said: IncidentChanged, entry: Entry) =>
      void this.#settled.set(said.number, entry.seq),
  }
  #count = 0
  readonly #groups = new Map<string, GroupTicket>()
  readonly #settled = new Map<number, number>()

  /** The last ticket of a group; undefined before the first. */
  of(group: string): GroupTicket | undefined {
    return this.#groups.get(group)
  }

  /** Position of the entry that last resolved or invalidated a ticket; null when none did. */
  settledAt(number: number): number | null {
    return this.#settled.get(number) ?? null
  }

  save(): SavedTickets {
    const groups = [...this.#groups]
    return { opened: this.#count, groups, settled: [...this.#settled] }
  }

  restore({ opened, groups, settled }: SavedTickets): void {
    this.#count = opened
    for (const [group, ticket] of groups) this.#groups.set(group, ticket)
    for (const [number, seq] of settled) this.#settled.set(number, seq)
  }

  #opened({ quantity: count = 1 }: IncidentOpened, entry: Entry): void {
    this.#count += 1
    const number = this.#count
    const opening = readOpeningKey(ownKey(entry))
    if (!opening) return
    const { group, n } = opening
    this.#groups.set(group, { n, number, told: null, count })
  }

  #told(entry: Entry): void {
    const telling = readTellingKey(ownKey(entry))
    const ticket = telling && this.#groups.get(telling.group)
    if (!telling || !ticket) return
    const { group, told, count } = telling
    this.#groups.set(group, { ...ticket, told, count: Math.max(1, count) })
  }
}

/** The key of an entry if it is the hub's: what others call theirs says nothing here. */
function ownKey({ actor, key }: Entry): string {
  return actor === MACHINE_ACTOR ? (key ?? '') : ''
}
