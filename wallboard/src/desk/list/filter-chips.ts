import type { TicketFilter } from '../filter.ts'
import { term } from '../../words/desk-terms.ts'
import type { DeskWords } from '../../words/desk.ts'

/** One part of a filter in words, and the filter without it. */
export type FilterChip = { text: string; without: TicketFilter }

/** The parts of a filter that the quick ones do not name, each to be taken away by itself. */
export function chipsOf(
  filter: TicketFilter,
  words: DeskWords,
  placeName: string | null,
): readonly FilterChip[] {
  const { list, terms } = words
  const lists = [
    ['states', terms.states],
    ['categories', terms.categories],
    ['severities', terms.severities],
  ] as const
  const chips: FilterChip[] = lists.flatMap(([field, names]) =>
    (filter[field] ?? []).map((word) => ({
      text: term(names, word),
      without: { ...filter, [field]: filter[field]?.filter((other) => other !== word) },
    })),
  )
  const one = (field: keyof TicketFilter, text: string | false | undefined) => {
    if (!text) return
    const { [field]: _gone, ...without } = filter
    chips.push({ text, without })
  }
  one('text', filter.text && list.filter.text(filter.text))
  one('place', filter.place && list.filter.at(placeName ?? filter.place))
  one('within', filter.within && list.filter.at(filter.within))
  one('assignee', filter.assignee && list.filter.of(filter.assignee))
  one('parent', filter.parent !== undefined && list.filter.cause(filter.parent))
  one('overdue', filter.overdue === true && list.quick.overdue)
  one('unassigned', filter.unassigned === true && list.quick.unassigned)
  return chips
}
