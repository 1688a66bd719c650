import type { HeardLine } from './heard-line.ts'
import {
  levelBefore,
  neverAName,
  ordinaryWords,
  otherNames,
  placePrepositions,
} from './place-words.ts'
import { overlap, type Span } from './words.ts'

/**
 * How much tells that a run of words is a place: 4 behind the number of a station, 3 before it or
 * behind the word for a level, 2 behind `di`, 0 nothing; below 0 it is the name of something else.
 */
export function evidenceOf(line: HeardLine, { from, to }: Span): number {
  const { words, stations } = line
  const before = words[from - 1]?.text ?? ''
  if (otherNames.has(before)) return -20
  const start = levelBefore(words, from) || placePrepositions.has(before) ? from - 1 : from
  if (stations.some((said) => said.to === start || said.to === from)) return 4
  if (levelBefore(words, from)) return 3
  // `Dilempar batu TPS 3 Sisir`: a word that means something else needs more than a station behind it.
  if (stations.some((said) => said.from === to) && !isOrdinary(line, { from, to })) return 3
  return placePrepositions.has(before) || before === 'tps' ? 2 : 0
}

/** Whether every word of a run means something else as well. */
export function isOrdinary({ words, heard }: HeardLine, run: Span): boolean {
  for (let at = run.from; at < run.to; at += 1) {
    const span = { from: at, to: at + 1 }
    const { text = '' } = words[at] ?? {}
    const isKnown = [ordinaryWords, neverAName, placePrepositions, otherNames].some((set) => {
      return set.has(text)
    })
    if (!isKnown && !heard.some((one) => overlap(one, span))) return false
  }
  return true
}
