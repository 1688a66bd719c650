import { type Concept, meanings } from './vocabulary/index.ts'
import { type Span, together, type Word } from './words.ts'

/** Words of a line that say something the vocabulary knows. */
export interface Heard extends Span {
  concept: Concept
}

/** Words of the longest form. */
const LONGEST = 5

/** Endings that change nothing here: `kotaknya`, `bisakah`. */
const ENDINGS = /(?:nya|kah|lah)$/

/** What a line says, in order, longer forms before shorter ones; each word is used once. */
export function hear(words: readonly Word[]): Heard[] {
  const heard: Heard[] = []
  let from = 0
  while (from < words.length) {
    const found = longestAt(words, from)
    if (found) heard.push(found)
    from = found?.to ?? from + 1
  }
  return heard
}

function longestAt(words: readonly Word[], from: number): Heard | null {
  for (let to = Math.min(from + LONGEST, words.length); to > from; to -= 1) {
    const said = together(words, { from, to })
    const concept = meanings.get(said) ?? meanings.get(said.replace(ENDINGS, ''))
    if (concept) return { concept, from, to }
  }
  return null
}
