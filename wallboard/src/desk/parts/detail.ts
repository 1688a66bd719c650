import { term } from '../../words/desk-terms.ts'
import type { DeskWords } from '../../words/desk.ts'
import type { Entry } from '../live/ticket.ts'

type Writer = (detail: string, words: DeskWords) => string

const after = (detail: string, opening: RegExp) => detail.replace(opening, '')

/** Words of the schema in a correction become the desk's; what people wrote stays as it is. */
function corrected(detail: string, { terms, ticket }: DeskWords): string {
  const names: Readonly<Record<string, string>> = ticket.corrected
  const values = { kind: terms.kinds, category: terms.categories, severity: terms.severities }
  return detail
    .replace(
      /\b(kind|category|severity) ([A-Z_]+) -> ([A-Z_]+)/g,
      (_all, field: keyof typeof values, was: string, is: string) =>
        `${field} ${term(values[field], was)} → ${term(values[field], is)}`,
    )
    .replace(
      /(^|, )([a-z]+)(?= |,|$)/g,
      (_all, opening: string, field: string) => opening + term(names, field),
    )
    .replaceAll(' -> ', ' → ')
}

const writers: Readonly<Record<string, Writer>> = {
  ASSIGN: (detail, { ticket }) => ticket.detail.to(after(detail, /^to /)),
  ESCALATE: (detail, { ticket }) => ticket.field.level(Number(after(detail, /^level /))),
  REFER: (detail, { terms }) => term(terms.agencies, detail),
  REQUEST_ADVICE: (detail, { ticket }) => ticket.detail.of(after(detail, /^of /)),
  GIVE_ADVICE: (detail, { ticket }) => ticket.detail.askedOf(after(detail, /^asked of /)),
  RESOLVE: (detail, { terms }) => term(terms.reasons, detail),
  FALL_OVERDUE: (detail, { ticket }) => term(ticket.detail.clocks, detail),
  AMEND: corrected,
}

/** What an entry came to, in the desk's language; the hub's own words where it knows no better. */
export function detailText(entry: Pick<Entry, 'verb' | 'detail'>, words: DeskWords): string | null {
  const { verb, detail } = entry
  return detail === null ? null : (writers[verb]?.(detail, words) ?? detail)
}
