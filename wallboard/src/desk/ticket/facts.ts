import type { Format } from '../../figures/format.ts'
import type { DeskWords } from '../../words/desk.ts'
import type { FullTicket } from '../live/ticket.ts'

/** One line about a ticket; what people wrote is `people`. */
export type Fact = { name: string; text: string; people: boolean }

/** What is known of a ticket beside its title and place; what was not said is left out. */
export function factsOf(
  ticket: FullTicket,
  words: DeskWords,
  format: Pick<Format, 'count'>,
): readonly Fact[] {
  const { field } = words.ticket
  const { terms } = words
  const reporter = [ticket.reporterName, ticket.reporterPhone].filter(Boolean).join(' · ')
  const facts: (Fact | false)[] = [
    {
      name: field.assignee,
      text: ticket.assignee ?? words.ticket.nobody,
      people: ticket.assignee !== null,
    },
    ticket.quantity !== null && {
      name: field.quantity,
      text: format.count(ticket.quantity),
      people: false,
    },
    { name: field.source, text: terms.sources[ticket.source], people: false },
    reporter !== '' && { name: field.reporter, text: reporter, people: true },
    ticket.escalation > 0 && {
      name: field.escalation,
      text: field.level(ticket.escalation),
      people: false,
    },
    ticket.referredTo !== null && {
      name: field.referred,
      text: terms.agencies[ticket.referredTo],
      people: false,
    },
    ticket.adviceFrom !== null && { name: field.advice, text: ticket.adviceFrom, people: true },
    ticket.reason !== null && {
      name: field.reason,
      text: terms.reasons[ticket.reason],
      people: false,
    },
  ]
  return facts.filter((fact) => fact !== false)
}
