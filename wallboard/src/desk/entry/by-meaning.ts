import type { Spoken } from './entry-draft.ts'

/** Words of a line, and what they were taken as. */
type Part = Spoken['understood'][number]

/** The words that were taken as the same thing as one: a place is often said in several. */
export function byMeaning(parts: readonly Part[]): readonly Part[] {
  const meanings = [...new Set(parts.map(({ meaning }) => meaning))]
  return meanings.map((meaning) => {
    const said = parts.filter((part) => part.meaning === meaning)
    return { meaning, text: said.map(({ text }) => text).join(' ') }
  })
}
