import type { IncidentEventType, IncidentOpened } from '../../domain/incidents/events.ts'
import type { Incident } from '../../domain/incidents/incident.ts'
import { changed, joined, opened } from '../../domain/incidents/transitions.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Incidents } from './incidents.ts'
import type { IncidentSaid } from './step.ts'

/** Tickets of the past that are kept at hand: readers of the same changes ask one after the other. */
const MOST_KEPT = 5_000

/** Tickets as they stood after any entry, from their own entries in the journal. */
export class IncidentHistory {
  readonly #incidents: Incidents
  readonly #entryAt: (seq: number) => Entry | null
  readonly #kept = new Map<string, Incident>()

  constructor(incidents: Incidents, entryAt: (seq: number) => Entry | null) {
    this.#incidents = incidents
    this.#entryAt = entryAt
  }

  /** A ticket as it stood after an entry; undefined when it was not open yet. */
  at(number: number, seq: number): Incident | undefined {
    const now = this.#incidents.get(number)
    if (!now || now.changedSeq <= seq) return now
    const seqs = now.entries.filter((each) => each <= seq)
    const last = seqs.at(-1)
    if (last === undefined) return undefined
    const key = `${number} ${last}`
    const kept = this.#kept.get(key) ?? this.#replay(number, seqs)
    this.#kept.delete(key)
    if (kept) this.#keep(key, kept)
    return kept
  }

  /** The entries that changed a ticket, in order. */
  entries({ entries }: Incident): Entry[] {
    return entries.flatMap((seq) => this.#entryAt(seq) ?? [])
  }

  /** From the latest of its earlier standings that is at hand. */
  #replay(number: number, seqs: readonly number[]): Incident | undefined {
    const known = seqs.findLastIndex((seq) => this.#kept.has(`${number} ${seq}`))
    let ticket = known < 0 ? undefined : this.#kept.get(`${number} ${seqs[known]}`)
    for (const seq of seqs.slice(known + 1)) {
      const entry = this.#entryAt(seq)
      if (entry) ticket = this.#step(number, ticket, entry)
    }
    return ticket
  }

  /** A ticket after one of the entries that changed it. */
  #step(number: number, ticket: Incident | undefined, entry: Entry): Incident | undefined {
    const said = JSON.parse(entry.body) as IncidentSaid | IncidentOpened
    if (!ticket) return opened(number, said as IncidentOpened, entry)
    const type = entry.type as IncidentEventType
    const about = this.#incidents.openedAt(entry.seq) ?? (said as IncidentSaid).number
    if (about !== number) return joined(ticket, type, about, entry)
    return changed(ticket, type, said as never, entry)
  }

  #keep(key: string, ticket: Incident): void {
    this.#kept.set(key, ticket)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest)
  }
}
