import type { Area } from '../../geography/geography.ts'
import type { PlaceSearch } from '../../geography/search.ts'
import { adjoin, type Chain, chainsOf } from './chains.ts'
import type { HeardLine } from './heard-line.ts'
import { isOrdinary } from './mention-evidence.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import type { PlaceNames } from './place-names.ts'
import { NOWHERE, type PlaceHeard, placesOf } from './places-of.ts'
import { overlap } from './words.ts'

/** Most places that are offered for the beginning of a name. */
const MOST_PARTIAL = 20

/** The place that a line means, or all that it may mean. Never one of several on its own. */
export function placeOf(line: HeardLine, names: PlaceNames, search: PlaceSearch): PlaceHeard {
  const coded = codeIn(line, names)
  if (coded) return coded
  const mentions = mentionsOf(line, names)
  const chains = chainsOf(line, mentions)
  const best = likeliest(chains)
  if (best.length === 0) return partial(line, search)
  const meant = placesOf(line, best, names)
  const against = contradicting(line, mentions, best)
  const other = chains.filter((chain) => {
    return isSure(chain) && (!best.every(isSure) || chain.mentions.some((one) => against.has(one)))
  })
  const isSaidOnce = line.stations.length < 2 && against.size === 0
  if (best.every(isSure) && isSaidOnce) return meant
  // Not quite a name, names that do not go together, two stations: all of it, and none of it taken.
  const others = placesOf(line, likeliest(other), names).places
  const places = [...new Set([...meant.places, ...others])]
  return { ...meant, place: null, places, isAmbiguous: true, told: [] }
}

/** Names next to what is meant that are not around it, and regencies that it is not in. */
function contradicting(
  line: HeardLine,
  mentions: readonly Mention[],
  chains: readonly Chain[],
): ReadonlySet<Mention> {
  const used = chains.flatMap((chain) => chain.mentions)
  const left = mentions.filter((one) => {
    if (one.isOrdinary || one.isNear || one.evidence < 0) return false
    if (used.some((each) => overlap(each, one))) return false
    const isRegency = one.areas.some(({ level }) => level === 'REGENCY')
    return isRegency || used.some((each) => adjoin(line, each, one))
  })
  return new Set(left)
}

function isSure({ mentions }: Chain): boolean {
  return mentions.every(({ isNear }) => !isNear)
}

function codeIn({ words }: HeardLine, names: PlaceNames): PlaceHeard | null {
  for (const [from, { text }] of words.entries()) {
    const place = names.coded(text)
    const spans = [{ from, to: from + 1 }]
    if (place) return { place, places: [place], isAmbiguous: false, spans, told: spans }
  }
  return null
}

function likeliest(chains: readonly Chain[]): Chain[] {
  const highest = Math.max(0, ...chains.map(({ score }) => score))
  return chains
    .filter(({ score }) => score === highest)
    .toSorted((one, other) => byWidth(one.area, other.area))
}

/** What the beginning or a part of a name behind a station's number may mean; a suggestion. */
function partial(line: HeardLine, search: PlaceSearch): PlaceHeard {
  const { words, heard, stations } = line
  const [said] = stations
  if (!said) return NOWHERE
  for (const length of [3, 2, 1]) {
    const run = { from: said.to, to: said.to + length }
    const name = words.slice(run.from, run.to)
    const isName = name.length === length && name.every(({ isNumber }) => !isNumber)
    if (!isName || isOrdinary(line, run) || heard.some((one) => overlap(one, run))) continue
    const text = `TPS ${said.numbers[0]} ${name.map((word) => word.text).join(' ')}`
    const places = search.find(text, MOST_PARTIAL)
    if (places.length > 0) return { ...NOWHERE, places, isAmbiguous: true, spans: [run] }
  }
  return NOWHERE
}

function byWidth(one: Area, other: Area): number {
  return one.code.length - other.code.length || (one.code < other.code ? -1 : 1)
}
