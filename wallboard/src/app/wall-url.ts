import type { ThemeName } from '../theme/index.ts'
import type { Language } from '../words/index.ts'

/** A wall's configuration: all of it is in its URL. */
export type WallUrl = {
  /** As written, not checked; null for the province. */
  area: string | null
  language: Language
  theme: ThemeName
}

/** Reads a query string. Anything unknown is the default: Indonesian, dark, the whole province. */
export function readWallUrl(search: string): WallUrl {
  const given = new URLSearchParams(search)
  return {
    area: given.get('area')?.trim() || null,
    language: given.get('lang') === 'en' ? 'en' : 'id',
    theme: given.get('theme') === 'light' ? 'light' : 'dark',
  }
}

/** The query string that shows `area` (null: the province), everything else in `search` unchanged. */
export function searchFor(search: string, area: string | null): string {
  const next = new URLSearchParams(search)
  if (area === null) next.delete('area')
  else next.set('area', area)
  const text = next.toString()
  return text === '' ? '?' : `?${text}`
}
