import { en } from './en.ts'
import { id } from './id.ts'
import type { Words } from './id.ts'

export type { Words } from './id.ts'

/** The languages by the name that `?lang=` takes. */
export type Language = 'id' | 'en'

/** The words of each language. */
export const dictionaries: Readonly<Record<Language, Words>> = { id, en }
