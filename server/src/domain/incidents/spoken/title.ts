import { neverAName, placePrepositions } from './place-words.ts'
import type { Span, Word } from './words.ts'

/** The line without the words that only say where, and without what stood between them. */
export function titleOf(line: string, words: readonly Word[], told: readonly Span[]): string {
  const isTold = words.map((_, at) => told.some(({ from, to }) => from <= at && at < to))
  // `di Kecamatan Robatal`: what leads to a name goes with it, and one word that says where.
  const starts = [...isTold.keys()].filter((at) => isTold[at] && !isTold[at - 1])
  for (const at of starts) {
    let start = at
    while (leads(words[start - 1])) start -= 1
    if (placePrepositions.has(words[start - 1]?.text ?? '')) start -= 1
    isTold.fill(true, start, at)
  }
  let title = ''
  let kept = 0
  for (const [at, { from, to }] of words.entries()) {
    if (!isTold[at]) continue
    if (kept < from) title += line.slice(kept, isTold[at - 1] ? kept : from)
    if (!isTold[at - 1]) title += ' '
    kept = to
  }
  title += line.slice(kept)
  const tidy = title
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .replaceAll(/^[\s,.;:/-]+|[\s,;:/-]+$/g, '')
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : line.trim()
}

function leads(word: Word | undefined): boolean {
  return word !== undefined && (neverAName.has(word.text) || word.text === 'tps')
}
