import type { TicketFilter } from '../filter.ts'

const texts = ['within', 'text', 'assignee', 'place'] as const
const flags = ['overdue', 'unassigned', 'open'] as const
const lists = ['states', 'categories', 'severities'] as const

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * The filter of a saved view, from its JSON text. Null when it is none: a field that is unknown or of
 * another type would otherwise narrow the list in a way that nobody sees.
 */
export function readFilter(text: string): TicketFilter | null {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const given = new Map(Object.entries(value).filter(([, field]) => field !== null))
  const filter: Record<string, unknown> = {}
  const take = (name: string, fits: (field: unknown) => boolean) => {
    const field = given.get(name)
    if (!fits(field)) return
    filter[name] = field
    given.delete(name)
  }
  for (const name of texts) take(name, (field) => typeof field === 'string')
  for (const name of flags) take(name, (field) => typeof field === 'boolean')
  for (const name of lists) take(name, isTexts)
  take('parent', (field) => Number.isSafeInteger(field))
  return given.size === 0 ? (filter as TicketFilter) : null
}
