import type { TicketFilter } from '../filter.ts'
import { openTickets } from '../filter.ts'
import type { ThemeName } from '../../theme/index.ts'
import type { Language } from '../../words/index.ts'

/** What of the desk is in its URL, so that a reload or a link shows the same. */
export type DeskUrl = {
  language: Language
  theme: ThemeName
  /** Number of the ticket on show; null without one. */
  ticket: number | null
  /** Code of a place that was looked up; null without one. */
  place: string | null
  filter: TicketFilter
  view: 'tickets' | 'admin'
  print: 'handover' | null
  /** From when a hand-over tells, RFC 3339 as written. */
  since: string | null
}

function filterIn(text: string | null): TicketFilter {
  if (text === null) return openTickets
  try {
    const filter: unknown = JSON.parse(text)
    return typeof filter === 'object' && filter !== null && !Array.isArray(filter) ? filter : {}
  } catch {
    return openTickets
  }
}

/** Reads a query string. Anything unknown is the default: Indonesian, dark, the open tickets. */
export function readDeskUrl(search: string): DeskUrl {
  const given = new URLSearchParams(search)
  const ticket = Number(given.get('ticket') ?? Number.NaN)
  return {
    language: given.get('lang') === 'en' ? 'en' : 'id',
    theme: given.get('theme') === 'light' ? 'light' : 'dark',
    ticket: Number.isInteger(ticket) && ticket > 0 ? ticket : null,
    place: given.get('place')?.trim() || null,
    filter: filterIn(given.get('filter')),
    view: given.get('view') === 'admin' ? 'admin' : 'tickets',
    print: given.get('print') === 'handover' ? 'handover' : null,
    since: given.get('since'),
  }
}

/** A change of the URL; null takes a part away, what is left out stays. */
export type DeskStep = {
  ticket?: number | null
  place?: string | null
  filter?: TicketFilter
  view?: 'tickets' | 'admin'
  language?: Language
  theme?: ThemeName
}

/** The query string after a step, everything else in `search` unchanged; defaults are left out. */
export function searchAfter(search: string, step: DeskStep): string {
  const next = new URLSearchParams(search)
  const put = (name: string, value: string | null | undefined, usual: string | null = null) => {
    if (value === undefined) return
    if (value === null || value === usual) next.delete(name)
    else next.set(name, value)
  }
  put('ticket', step.ticket === undefined ? undefined : (step.ticket?.toString() ?? null))
  put('place', step.place)
  const filter = step.filter && JSON.stringify(step.filter)
  put('filter', filter, JSON.stringify(openTickets))
  put('view', step.view, 'tickets')
  put('lang', step.language, 'id')
  put('theme', step.theme, 'dark')
  const text = next.toString()
  return text === '' ? '?' : `?${text}`
}
