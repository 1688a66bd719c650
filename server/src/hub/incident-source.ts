import type { Clock, Moment } from '../domain/clock.ts'
import { isWithin } from '../domain/geography/codes.ts'
import { type Incident, incidentArea } from '../domain/incidents/incident.ts'
import type { Journal } from '../journal/journal.ts'
import { decodeCursor, encodeCursor } from '../journal/position.ts'
import type { IncidentHistory } from '../projections/incidents/history.ts'
import type { Incidents } from '../projections/incidents/incidents.ts'
import {
  type ChangedIncident,
  IncidentFrames,
  type OwedChanges,
  type TicketMaker,
} from './incident-frames.ts'
import type { FrameKind } from './frame.ts'
import type { IncidentFrame } from './incident-frame.ts'
import { type HubMeter, unmeasured } from './meter.ts'
import { Shared } from './shared.ts'

/** What tickets are read from. */
export interface IncidentRecord {
  journal: Journal
  incidents: Incidents
  history: IncidentHistory
  clock: Clock
  /** The last position accepted at or before a moment; 0 when there is none. */
  seqAt(moment: Moment): number
  /** Nobody measures without one. */
  meter?: HubMeter
}

/** Reads the changes of tickets in journal order, from wherever a reader stands. */
export class IncidentSource implements TicketMaker {
  readonly #record: IncidentRecord
  readonly #areas = new Shared<IncidentFrames>()

  constructor(record: IncidentRecord) {
    this.#record = record
  }

  /** The position that the tickets stand at. */
  get seq(): number {
    return this.#record.journal.seq
  }

  /** The frames of the tickets of an area, the same for all its readers. */
  framesOf(within: string): IncidentFrames {
    return this.#areas.get(within, () => new IncidentFrames(this, within))
  }

  /** The position of a cursor; null when it cannot be served: another history, the future, garbage. */
  resumable(cursor: string): number | null {
    const position = decodeCursor(cursor)
    return position && this.#record.journal.knows(position) ? position.seq : null
  }

  /** The last position accepted at or before a moment. */
  seqAt(moment: Moment): number {
    return this.#record.seqAt(moment)
  }

  /** The cursor of a position. */
  cursor(seq: number): string {
    const { journal, clock } = this.#record
    return encodeCursor(journal.position(seq, clock.now()))
  }

  /** The open tickets of an area, by number. */
  open(within: string): Incident[] {
    return this.#record.incidents.open(within)
  }

  /** What the next `limit` changes after a position, of any area, come to in an area. */
  owed(within: string, after: number, limit: number): OwedChanges {
    const { incidents, history } = this.#record
    const page = incidents.changesAfter(after, limit)
    const changes: ChangedIncident[] = []
    const left = new Set<number>()
    for (const { seq, numbers } of page) {
      for (const number of numbers) {
        const incident = history.at(number, seq)
        if (!incident) continue
        if (isIn(incident, within)) {
          changes.push({ seq, incident })
          left.delete(number)
        } else if (this.#cameFrom(within, incident, seq)) left.add(number)
      }
    }
    const more = page.length === limit
    return {
      changes,
      left: [...left],
      through: more ? (page.at(-1)?.seq ?? after) : this.seq,
      more,
    }
  }

  /** A frame of tickets whose reader then stands at a position. */
  frame(
    kind: FrameKind,
    seq: number,
    { incidents = [], left = [] }: Partial<Pick<IncidentFrame, 'incidents' | 'left'>> = {},
  ): IncidentFrame {
    const { journal, clock, meter = unmeasured } = this.#record
    meter.made('tickets', kind, incidents.length)
    const asOf = clock.now()
    return { kind, epoch: journal.epoch, seq, asOf, cursor: this.cursor(seq), incidents, left }
  }

  /** Whether a ticket that is not in an area was there before an entry. */
  #cameFrom(within: string, { number }: Incident, seq: number): boolean {
    const [entry] = this.#record.journal.read(seq - 1, seq)
    // Only a correction moves a ticket: of all others the ticket before need not be found.
    if (entry?.type !== 'incident.amended') return false
    const before = this.#record.history.at(number, seq - 1)
    return before !== undefined && isIn(before, within)
  }
}

function isIn(incident: Incident, within: string): boolean {
  return isWithin(incidentArea(incident), within)
}
