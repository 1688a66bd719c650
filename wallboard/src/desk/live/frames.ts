import type { DeskIncidentsSubscription, ResultOf } from '@ruang-pantau/schema'
import type { Ticket } from './ticket.ts'

/** One frame of tickets, as the hub sends it: each change with the ticket after it, in order. */
export type TicketFrame = ResultOf<typeof DeskIncidentsSubscription>['incidents']

/** What the desk knows of the tickets in its area. */
export type TicketState = {
  /** Where to resume from; null before the first frame and after the hub could not serve it. */
  cursor: string | null
  /** The journal's epoch that `tickets` belong to; null before the first snapshot. */
  epoch: string | null
  /** By number: every open ticket, and those that changed since the first snapshot. */
  tickets: ReadonlyMap<number, Ticket>
}

/** Before the first frame. */
export const noTickets: TicketState = { cursor: null, epoch: null, tickets: new Map() }

/**
 * The state after a frame. A snapshot replaces everything; changes replace the tickets they name, and
 * those that left the area are dropped. After RESYNC the old ones stay until the snapshot follows.
 * Null for a frame of another epoch than the state's: it must be opened again without a cursor.
 */
export function foldTickets(state: TicketState, frame: TicketFrame): TicketState | null {
  if (frame.kind === 'RESYNC') return { ...state, cursor: null }
  const { cursor, epoch, incidents, left } = frame
  if (frame.kind !== 'SNAPSHOT' && epoch !== state.epoch) return null
  if (frame.kind !== 'SNAPSHOT' && incidents.length === 0 && left.length === 0)
    return { ...state, cursor }
  const tickets = new Map(frame.kind === 'SNAPSHOT' ? [] : state.tickets)
  for (const ticket of incidents) tickets.set(ticket.number, ticket)
  for (const number of left) tickets.delete(number)
  return { cursor, epoch, tickets }
}
