/**
 * Which tickets are on the list: the hub's `IncidentFilter`, kept as plain data so that it can stand
 * in the URL and in a saved view. A field left out does not narrow anything; none at all is every
 * ticket, the closed ones too.
 */
export type TicketFilter = {
  within?: string
  states?: readonly string[]
  categories?: readonly string[]
  severities?: readonly string[]
  overdue?: boolean
  /** Finds `#12`, words of the title and description, and names of places. */
  text?: string
  assignee?: string
  unassigned?: boolean
  parent?: number
  place?: string
  open?: boolean
}

/** What the desk begins with: everything that somebody still has to do something about. */
export const openTickets: TicketFilter = { open: true }
