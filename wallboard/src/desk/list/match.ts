import { isWithin } from '../../figures/names.ts'
import { isOpen } from '../live/ticket.ts'
import type { Ticket } from '../live/ticket.ts'
import { placeLine } from '../parts/place.ts'
import type { TicketFilter } from '../filter.ts'

/** What has no place belongs to the whole province. */
const province = '35'

const says = (list: readonly string[] | undefined, value: string) =>
  list === undefined || list.length === 0 || list.includes(value)

const lies = (ticket: Ticket, area: string | undefined) =>
  area === undefined || isWithin(ticket.place?.code ?? province, area)

function speaksOf(ticket: Ticket, text: string | undefined): boolean {
  const asked = text?.trim().toLowerCase() ?? ''
  if (asked === '') return true
  if (/^#?\d+$/.test(asked)) return Number(asked.replace('#', '')) === ticket.number
  const told = `${ticket.title} ${ticket.place ? placeLine(ticket.place) : ''}`.toLowerCase()
  return asked.split(/\s+/).every((word) => told.includes(word))
}

/**
 * Whether a ticket belongs on a list, as far as its row can tell: the text of its description is the
 * hub's to search. `found` are numbers that the hub found for the filter's text.
 */
export function matches(
  ticket: Ticket,
  filter: TicketFilter,
  found: ReadonlySet<number> = new Set(),
): boolean {
  return (
    says(filter.states, ticket.state) &&
    says(filter.categories, ticket.category) &&
    says(filter.severities, ticket.severity) &&
    lies(ticket, filter.within) &&
    lies(ticket, filter.place) &&
    (filter.open !== true || isOpen(ticket)) &&
    (filter.overdue !== true || ticket.overdue) &&
    (filter.unassigned !== true || ticket.assignee === null) &&
    (filter.assignee === undefined || ticket.assignee === filter.assignee) &&
    (filter.parent === undefined || ticket.parent?.number === filter.parent) &&
    (found.has(ticket.number) || speaksOf(ticket, filter.text))
  )
}
