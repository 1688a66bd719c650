import type { Moment } from '../../domain/clock.ts'
import type { IncidentOpened } from '../../domain/incidents/events.ts'
import type { IncidentVerb } from '../../domain/incidents/verbs.ts'
import type { Agency, IncidentReason } from '../../domain/incidents/words.ts'

/** Something that is done with a ticket, if it can be done with it as it stands then. */
export interface TicketStep {
  due: Moment
  verb: IncidentVerb
  actor: string
  note?: string
  /** Who it is assigned or referred to. */
  to?: string | Agency
  /** Whose advice is asked. */
  of?: string
  reason?: IncidentReason
  /** Key of the ticket that it is merged into or linked to; left out for other verbs. */
  other?: string
}

/** A ticket of a rehearsal with the life that it is to have. */
export interface PlannedTicket {
  /** Its own for good. */
  key: string
  openedAt: Moment
  /** Who opens it. */
  actor: string
  said: IncidentOpened
  /** In order. */
  steps: readonly TicketStep[]
}

/** What is due with a ticket: its opening, or a step of its life. */
export interface DueTicket {
  due: Moment
  ticket: PlannedTicket
  /** Null: it is opened. */
  step: TicketStep | null
  /** Identifies what is done for good. */
  key: string
}
