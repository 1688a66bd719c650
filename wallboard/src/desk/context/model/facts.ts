import type { Tone } from '../../../panels/tone.ts'

/** One value of a fact. `note` says more about it in a few words; null when there is nothing to say. */
export type FactValue = { text: string; tone: Tone; note: string | null }

/** One line of a block: a value for each of its columns, or one for all of them together. */
export type FactRow = { label: string; values: readonly FactValue[] }

/** Facts that belong together. Without columns every row has one value. */
export type FactBlock = {
  id: string
  title: string
  columns: readonly string[]
  rows: readonly FactRow[]
  /** What must be said with these figures; null for nothing. */
  caution: string | null
}

/** A fact with nothing to worry about. */
export function plain(text: string, note: string | null = null): FactValue {
  return { text, tone: 'plain', note }
}

/** A fact that somebody must look at. */
export function alarming(text: string, note: string | null = null): FactValue {
  return { text, tone: 'attention', note }
}

/** Rows with something to say: those whose values are all null are left out, the others get `none`. */
export function rowsOf(
  none: string,
  rows: readonly (readonly [label: string, values: readonly (FactValue | null)[]])[],
): FactRow[] {
  return rows
    .filter(([, values]) => values.some((value) => value !== null))
    .map(([label, values]) => ({ label, values: values.map((value) => value ?? plain(none)) }))
}
