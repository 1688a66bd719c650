import type { Severity, Ticket } from '../../feed/index.ts'
import { isWithin } from '../../figures/names.ts'
import type { Wall } from './input.ts'

/** The severities, worst first. */
export const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const satisfies Severity[]

/** Dotted code of where a ticket is; the province's when it has no place of its own. */
export function codeOf({ place }: Ticket, province: string): string {
  return place?.code ?? province
}

/** Dotted code of the district a ticket is in; null when it is of something larger. */
export function districtOf({ place }: Ticket): string | null {
  const parts = place?.code.split('.') ?? []
  return parts.length < 3 ? null : parts.slice(0, 3).join('.')
}

/** The open tickets of the area on show; null while they are not known. */
export function shownTickets({ tickets, focus, province }: Wall): readonly Ticket[] | null {
  if (tickets.open === null) return null
  const all = [...tickets.open.values()]
  return focus === null ? all : all.filter((one) => isWithin(codeOf(one, province), focus))
}

/** The clock of an open ticket that runs: to the first response, or to the resolution. */
export type Deadline = {
  /** Epoch milliseconds. */
  at: number
  of: 'RESPONSE' | 'RESOLUTION'
}

/** The next deadline of a ticket; null while its clock stands still. */
export function deadlineOf({ respondedAt, respondBy, resolveBy }: Ticket): Deadline | null {
  if (respondedAt === null && respondBy !== null)
    return { at: Date.parse(respondBy), of: 'RESPONSE' }
  return resolveBy === null ? null : { at: Date.parse(resolveBy), of: 'RESOLUTION' }
}

/**
 * True when a deadline has passed: by the hub's word, or by its clock (`hubNow`, epoch milliseconds,
 * null while unknown) when the word is still on its way.
 */
export function isOverdue(ticket: Ticket, hubNow: number | null): boolean {
  const next = deadlineOf(ticket)
  return ticket.overdue || (next !== null && hubNow !== null && next.at < hubNow)
}

/** True for a critical ticket that nobody has responded to yet. */
export function isUnanswered({ severity, respondedAt }: Ticket): boolean {
  return severity === 'CRITICAL' && respondedAt === null
}

/** Open tickets, and some of them. */
export type TicketCounts = { open: number; critical: number; unanswered: number; overdue: number }

/** Counts the tickets of the area on show; null while they are not known. */
export function countTickets(wall: Wall, hubNow: number | null): TicketCounts | null {
  const tickets = shownTickets(wall)
  if (tickets === null) return null
  const count = (is: (ticket: Ticket) => boolean) => tickets.filter(is).length
  return {
    open: tickets.length,
    critical: count(({ severity }) => severity === 'CRITICAL'),
    unanswered: count(isUnanswered),
    overdue: count((ticket) => isOverdue(ticket, hubNow)),
  }
}
