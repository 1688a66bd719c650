import type {
  IncidentDetail,
  IncidentEntryFields,
  IncidentRow,
  PlacePath,
} from '@ruang-pantau/schema'
import type { ResultOf } from '@ruang-pantau/schema'

/** A ticket as the list knows it. */
export type Ticket = ResultOf<typeof IncidentRow>

/** A ticket with its history and what is around it. */
export type FullTicket = ResultOf<typeof IncidentDetail>

/** One entry of a ticket's history. */
export type Entry = ResultOf<typeof IncidentEntryFields>

/** An area or a station, with the names of what it lies in. */
export type Place = ResultOf<typeof PlacePath>

/** Where a ticket stands in its life. */
export type TicketState = Ticket['state']

/** What may be done with a ticket. */
export type Verb = Ticket['allowedVerbs'][number]

/** States in which somebody still has to do something. */
const open: ReadonlySet<string> = new Set([
  'NEW',
  'VERIFIED',
  'ASSIGNED',
  'IN_PROGRESS',
  'ESCALATED',
  'REFERRED',
] satisfies TicketState[])

/** Whether somebody still has to do something about it. */
export function isOpen({ state }: Pick<Ticket, 'state'>): boolean {
  return open.has(state)
}
