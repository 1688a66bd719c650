import { isOpen } from '../live/ticket.ts'
import type { Ticket } from '../live/ticket.ts'

/** How many tickets are open, and of them critical and overdue. */
export function countOpen(tickets: Iterable<Ticket>): {
  open: number
  critical: number
  overdue: number
} {
  const counts = { open: 0, critical: 0, overdue: 0 }
  for (const ticket of tickets) {
    if (!isOpen(ticket)) continue
    counts.open++
    if (ticket.severity === 'CRITICAL') counts.critical++
    if (ticket.overdue) counts.overdue++
  }
  return counts
}

/** Names that tickets were given to, in the order of the alphabet. */
export function peopleOf(tickets: Iterable<Ticket>): readonly string[] {
  const names = new Set<string>()
  for (const { assignee } of tickets) if (assignee !== null) names.add(assignee)
  return [...names].toSorted((one, other) => one.localeCompare(other, 'id'))
}
