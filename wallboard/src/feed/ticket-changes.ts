import type { OpenTickets, Ticket, TicketFrame, TicketStep } from './ticket-frames.ts'

/** What a screen can tell of a change: the hub's frames hold tickets, not verbs. */
export type TicketChange = {
  /** Unique among the changes of one journal. */
  key: string
  /** The ticket after the change. */
  ticket: Ticket
  /** Where it stood before; null when this screen did not know it. */
  before: TicketStep | null
  /** The most telling thing that differs; `OTHER` for a comment, a file, a correction of words. */
  what: 'OPENED' | 'MOVED' | 'SEVERITY' | 'OVERDUE' | 'OTHER'
}

function whatOf(before: Ticket | undefined, ticket: Ticket): TicketChange['what'] {
  if (!before) return ticket.openedAt === ticket.changedAt ? 'OPENED' : 'MOVED'
  if (before.state !== ticket.state) return 'MOVED'
  if (before.severity !== ticket.severity) return 'SEVERITY'
  return ticket.overdue && !before.overdue ? 'OVERDUE' : 'OTHER'
}

/**
 * The newest changes first, at most `limit`: every change of the frame, against what was open before
 * it, in front of the older ones. A snapshot says how things are, not what changed, so it adds none.
 */
export function recordTicketChanges(
  log: readonly TicketChange[],
  open: OpenTickets | null,
  { kind, seq, incidents }: TicketFrame,
  limit: number,
): readonly TicketChange[] {
  if ((kind !== 'CHANGES' && kind !== 'RESUMED') || incidents.length === 0) return log
  // What is not open any more is known from its last change.
  const told = log.toReversed().map(({ ticket }) => [ticket.number, ticket] as const)
  const known = new Map([...told, ...(open ?? [])])
  const fresh = incidents.map((ticket, index): TicketChange => {
    const before = known.get(ticket.number)
    known.set(ticket.number, ticket)
    const what = whatOf(before, ticket)
    return { key: `${seq} ${index}`, ticket, before: before?.state ?? null, what }
  })
  return [...fresh.toReversed(), ...log].slice(0, limit)
}
