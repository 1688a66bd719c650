import type { ChangedTicket, TicketChange } from '../sheet/known.ts'

/** What was done to one ticket, oldest first, with the ticket as it stood after the last of it. */
export type ChangedGroup = { ticket: ChangedTicket; entries: readonly TicketChange['entry'][] }

/**
 * Changes by ticket, in the order in which each ticket first changed: what comes later stands below
 * and never moves what is being read.
 */
export function groupByTicket(changes: readonly TicketChange[]): ChangedGroup[] {
  const groups = new Map<number, { ticket: ChangedTicket; entries: TicketChange['entry'][] }>()
  for (const { entry, incident } of changes) {
    const group = groups.get(incident.number)
    if (group) {
      group.ticket = incident
      group.entries.push(entry)
    } else groups.set(incident.number, { ticket: incident, entries: [entry] })
  }
  return [...groups.values()]
}
