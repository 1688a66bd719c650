/** What a report is. */
export const kinds = ['INCIDENT', 'COMPLAINT', 'INQUIRY'] as const

/** What a report is about, the commonest first. */
export const categories = [
  'LOGISTICS',
  'VOTING',
  'COUNTING',
  'VIOLATION',
  'SECURITY',
  'SIREKAP',
  'RECAPITULATION',
  'DISASTER',
  'OFFICER',
  'INFORMATION',
] as const

/** A place as it was chosen: its code, and its words for the eye. */
export type ChosenPlace = { code: string; title: string; where: string }

/** A report as far as it is written. */
export type Draft = {
  /** Identifies the report for good, however often it is sent. */
  key: string
  kind: (typeof kinds)[number]
  /** Empty until one is chosen. */
  category: (typeof categories)[number] | ''
  /** Null: none, or not known. */
  place: ChosenPlace | null
  /** What was typed to look for a place. */
  search: string
  /** `YYYY-MM-DDTHH:MM` in WIB; null for now, empty until it is typed. */
  when: string | null
  text: string
  name: string
  phone: string
  /** What no person sees. */
  website: string
}

/** Most characters of a report's text, as the hub takes it. */
export const TEXT_LIMIT = 4_000

/** A report before anything is written. */
export function emptyDraft(key: string): Draft {
  return {
    key,
    kind: 'INCIDENT',
    category: '',
    place: null,
    search: '',
    when: null,
    text: '',
    name: '',
    phone: '',
    website: '',
  }
}

/** A draft as it was kept; an empty one when nothing was, or nothing that can be read. */
export function readDraft(kept: string | null, newKey: () => string): Draft {
  const empty = emptyDraft(newKey())
  try {
    const read: unknown = JSON.parse(kept ?? '')
    if (typeof read !== 'object' || read === null) return empty
    const known = Object.entries(read).filter(([field, value]) => fits(field, value))
    return { ...empty, ...Object.fromEntries(known) }
  } catch {
    return empty
  }
}

function fits(field: string, value: unknown): boolean {
  if (field === 'kind') return (kinds as readonly unknown[]).includes(value)
  if (field === 'category') return (['', ...categories] as readonly unknown[]).includes(value)
  if (field === 'when') return value === null || typeof value === 'string'
  if (field === 'place') return value === null || isPlace(value)
  return ['key', 'search', 'text', 'name', 'phone'].includes(field) && typeof value === 'string'
}

function isPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { code, title, where } = value as Partial<Record<string, unknown>>
  return [code, title, where].every((part) => typeof part === 'string')
}

/** Fields of a report that something can be wrong with, in the order of the page. */
export const fields = ['category', 'place', 'happenedAt', 'text', 'name', 'phone'] as const

/** One of {@link fields}. */
export type Field = (typeof fields)[number]

/** What is missing before a report is worth sending, in the order of the page. */
export function missing({ category, when, text }: Draft): Field[] {
  return [
    ...(category === '' ? (['category'] as const) : []),
    ...(when !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(when) ? (['happenedAt'] as const) : []),
    ...(text.trim() === '' ? (['text'] as const) : []),
  ]
}

/** A time that was typed in WIB as the hub reads it; null for now. */
export function momentOf(when: string | null): string | null {
  return when === null ? null : `${when.slice(0, 16)}:00+07:00`
}

/** A moment of the hub as the field for a time writes it: `2024-11-27T16:05`, WIB. */
export function fieldTimeOf(moment: string): string {
  return new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 16)
}
