import { inDigits, numberAt, type Said } from './numbers.ts'
import type { Span, Word } from './words.ts'

/** `TPS 4`, or `TPS 4 dan 5`: numbers of stations inside a village. */
export interface StationsSaid extends Span {
  numbers: number[]
}

const markers = new Set(['tps', 'tpsnya', 'station'])
const fillers = new Set(['no', 'nomor', 'nomer', 'nmr', 'ke', 'number'])
const links = new Set(['dan', 'serta', 'sama', 'and'])

/** Largest number of a station: codes have three digits for it. */
const MOST = 999

/** Every station number of a line with the word `TPS` before it, as digits or in words. */
export function stationsSaid(words: readonly Word[]): StationsSaid[] {
  return words.flatMap(({ text }, at) => {
    if (!markers.has(text)) return []
    const from = text === 'station' && words[at - 1]?.text === 'polling' ? at - 1 : at
    const first = fillers.has(words[at + 1]?.text ?? '') ? at + 2 : at + 1
    const numbers: number[] = []
    let to = first
    let next = stationNumber(words, first)
    while (next) {
      numbers.push(next.value)
      to = next.to
      next = links.has(words[to]?.text ?? '') ? stationNumber(words, to + 1) : null
      // `TPS 4 dan 25 lembar`: what is counted is no station.
      if (next && words[next.to]?.text === 'lembar') next = null
    }
    return numbers.length === 0 ? [] : [{ from, to, numbers }]
  })
}

function stationNumber(words: readonly Word[], at: number): Said | null {
  const digits = inDigits(words[at])
  const said = digits === null ? numberAt(words, at) : { value: digits, from: at, to: at + 1 }
  return said && said.value >= 1 && said.value <= MOST ? said : null
}
