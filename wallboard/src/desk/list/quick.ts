import type { TicketFilter } from '../filter.ts'
import type { DeskWords } from '../../words/desk.ts'

/** A filter that is one press away. */
export type Quick = { name: keyof DeskWords['list']['quick']; filter: TicketFilter }

/** The filters that a person at the desk needs most. */
export function quickFilters(self: string): readonly Quick[] {
  return [
    { name: 'open', filter: { open: true } },
    { name: 'mine', filter: { open: true, assignee: self } },
    { name: 'unassigned', filter: { open: true, unassigned: true } },
    { name: 'overdue', filter: { open: true, overdue: true } },
    { name: 'critical', filter: { open: true, severities: ['CRITICAL'] } },
    { name: 'all', filter: {} },
  ]
}

/** A filter without what narrows nothing, its fields in one order: equal filters are equal text. */
export function canonical(filter: TicketFilter): string {
  const narrowing = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  )
  return JSON.stringify(narrowing.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
