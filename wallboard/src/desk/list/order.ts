import type { Ticket } from '../live/ticket.ts'

/** How bad a ticket is, mildest 0. */
const weight: Readonly<Record<string, number>> = { LOW: 0, MEDIUM: 1, HIGH: 2, CRITICAL: 3 }

/**
 * The next deadline of a ticket in epoch milliseconds: the response's while nobody has responded, then
 * the resolution's; null when no clock runs.
 */
export function dueAt(ticket: Ticket): number | null {
  const { respondBy, respondedAt, resolveBy, paused } = ticket
  const next = respondedAt === null && respondBy !== null ? respondBy : resolveBy
  return next === null || paused ? null : Date.parse(next)
}

function byUrgency(one: Ticket, other: Ticket): number {
  if (one.overdue !== other.overdue) return one.overdue ? -1 : 1
  const worse = (weight[other.severity] ?? 0) - (weight[one.severity] ?? 0)
  if (worse !== 0) return worse
  const sooner = (dueAt(one) ?? Infinity) - (dueAt(other) ?? Infinity)
  return Number.isNaN(sooner) || sooner === 0 ? other.number - one.number : sooner
}

/** Numbers of tickets, the most urgent first: overdue, then by severity, then by the next deadline. */
export function inOrder(tickets: readonly Ticket[]): readonly number[] {
  return tickets.toSorted(byUrgency).map(({ number }) => number)
}
