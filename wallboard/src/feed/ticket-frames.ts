import type { ResultOf, WallIncidentsSubscription } from '@ruang-pantau/schema'

/** One frame of tickets, as the hub sends it: each change with the ticket after it, in order. */
export type TicketFrame = ResultOf<typeof WallIncidentsSubscription>['incidents']

/** A ticket as the wall knows it; its texts come masked. */
export type Ticket = TicketFrame['incidents'][number]

/** How much a ticket matters. */
export type Severity = Ticket['severity']

/** What a ticket is about. */
export type Category = Ticket['category']

/** Where a ticket stands in its life. */
export type TicketStep = Ticket['state']

/** Steps in which somebody still has to do something. */
const openSteps: ReadonlySet<TicketStep> = new Set([
  'NEW',
  'VERIFIED',
  'ASSIGNED',
  'IN_PROGRESS',
  'ESCALATED',
  'REFERRED',
])

/** Open tickets by number. */
export type OpenTickets = ReadonlyMap<number, Ticket>

/** What a wall knows of the tickets of its area. */
export type TicketState = {
  /** Where to resume from; null before the first frame and after the hub could not serve it. */
  cursor: string | null
  /** The journal's epoch that `open` belongs to; null before the first snapshot. */
  epoch: string | null
  /** Null before the first snapshot, unlike none. */
  open: OpenTickets | null
}

/** Before the first frame. */
export const noTickets: TicketState = { cursor: null, epoch: null, open: null }

/**
 * The state after a frame. A snapshot replaces everything; changes are applied in their order, so
 * that a ticket that is closed, or has left the area, is gone and one that is reopened is back.
 * After RESYNC the old ones stay on show, without a cursor, until the snapshot that follows. Null
 * for a frame of another epoch than the state's: the topic must be opened again without a cursor.
 */
export function foldTickets(state: TicketState, frame: TicketFrame): TicketState | null {
  if (frame.kind === 'RESYNC') return { ...state, cursor: null }
  const { kind, cursor, epoch, incidents, left } = frame
  if (kind !== 'SNAPSHOT' && epoch !== state.epoch) return null
  if (kind !== 'SNAPSHOT' && incidents.length === 0 && left.length === 0)
    return { ...state, cursor }
  const open = new Map(kind === 'SNAPSHOT' ? [] : state.open)
  for (const ticket of incidents) {
    if (openSteps.has(ticket.state)) open.set(ticket.number, ticket)
    else open.delete(ticket.number)
  }
  for (const number of left) open.delete(number)
  return { cursor, epoch, open }
}
