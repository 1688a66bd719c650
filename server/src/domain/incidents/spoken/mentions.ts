import type { Area } from '../../geography/geography.ts'
import type { HeardLine } from './heard-line.ts'
import type { PlaceNames } from './place-names.ts'
import { levelBefore, neverAName } from './place-words.ts'
import { evidenceOf, isOrdinary } from './mention-evidence.ts'
import { overlap, type Span, together } from './words.ts'

/** Words of a line that name areas. */
export interface Mention extends Span {
  areas: readonly Area[]
  /** What stands around it that tells it is a place: 0 nothing, 2 and more as good as said. */
  evidence: number
  /** Made of words that mean something else as well: `batu` is a stone. Alone it names nothing. */
  isOrdinary: boolean
  /** Not quite a name, or not of the level that was said: a suggestion. */
  isNear: boolean
}

/** Words of the longest name, and of one that is looked for with a slip in it. */
const LONGEST = { name: 4, misspelled: 2 }

/** Every run of words that names an area, and runs that nearly do where a name is expected. */
export function mentionsOf(line: HeardLine, names: PlaceNames): Mention[] {
  const exact = runs(line, LONGEST.name).flatMap((run) => {
    const mention = mentionAt(line, run, names.named(together(line.words, run)))
    return mention ? [mention] : []
  })
  return [...exact, ...misspelled(line, names, exact)]
}

function mentionAt(line: HeardLine, run: Span, named: readonly Area[]): Mention | null {
  if (named.length === 0) return null
  const { words } = line
  const said = levelBefore(words, run.from)
  if (run.to - run.from === 1 && !said && neverAName.has(words[run.from]?.text ?? '')) return null
  const meant = said ? named.filter((area) => said.fits(area)) : named
  const isNear = meant.length === 0
  const areas = isNear ? named : meant
  return {
    ...run,
    areas,
    isNear,
    evidence: evidenceOf(line, run),
    isOrdinary: isOrdinary(line, run),
  }
}

function misspelled(line: HeardLine, names: PlaceNames, exact: readonly Mention[]): Mention[] {
  const sure = exact.filter((mention) => !mention.isOrdinary)
  return runs(line, LONGEST.misspelled).flatMap((run) => {
    if (isOrdinary(line, run) || sure.some((mention) => overlap(mention, run))) return []
    const isNextToName = sure.some(({ from, to }) => to === run.from || from === run.to)
    const evidence = evidenceOf(line, run)
    if (evidence < 2 && !isNextToName && run.from > 0) return []
    const mention = mentionAt(line, run, names.nearly(together(line.words, run)))
    return mention ? [{ ...mention, isNear: true }] : []
  })
}

/** The runs of at most so many words, none of which is a number or belongs to a station's. */
function runs({ words, stations }: HeardLine, longest: number): Span[] {
  const isFree = (at: number) => {
    const span = { from: at, to: at + 1 }
    return words[at]?.isNumber === false && !stations.some((said) => overlap(said, span))
  }
  return words.flatMap((_, from) => {
    const found: Span[] = []
    for (let to = from; to < Math.min(from + longest, words.length) && isFree(to); to += 1) {
      found.push({ from, to: to + 1 })
    }
    return found
  })
}
