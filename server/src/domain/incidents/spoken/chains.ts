import { lineage } from '../../geography/codes.ts'
import type { Area } from '../../geography/geography.ts'
import type { HeardLine } from './heard-line.ts'
import type { Mention } from './mentions.ts'
import { neverAName } from './place-words.ts'
import { overlap, type Span } from './words.ts'

/** An area that a line may mean, with everything said of it and of the areas around it. */
export interface Chain {
  area: Area
  /** Its own name first. */
  mentions: readonly Mention[]
  /** More is likelier: ten a word, and what tells that the words are a place. */
  score: number
}

/** Every area that is named, with the names around it that were said as well; each area once. */
export function chainsOf(line: HeardLine, mentions: readonly Mention[]): Chain[] {
  const byCode = new Map<string, Mention[]>()
  for (const mention of mentions) {
    for (const { code } of mention.areas) {
      byCode.set(code, [...(byCode.get(code) ?? []), mention])
    }
  }
  const best = new Map<string, Chain>()
  for (const mention of mentions) {
    for (const area of mention.areas) {
      const chain = chainOf(line, area, mention, byCode)
      const known = best.get(area.code)
      if (chain && (!known || chain.score > known.score)) best.set(area.code, chain)
    }
  }
  return [...best.values()]
}

function chainOf(
  line: HeardLine,
  area: Area,
  own: Mention,
  byCode: ReadonlyMap<string, readonly Mention[]>,
): Chain | null {
  const mentions = [own]
  for (const code of lineage(area.code).slice(1)) {
    const free = (byCode.get(code) ?? []).filter((one) => {
      if (mentions.some((used) => overlap(used, one))) return false
      // `Dilempar batu TPS 3 Sisir`: the name of an area around another one comes behind it.
      const follows = mentions.some((used) => used.from < one.from && adjoin(line, used, one))
      return !one.isOrdinary || one.evidence > 1 || follows
    })
    const [longest] = free.toSorted((one, other) => worth(other) - worth(one))
    if (longest) mentions.push(longest)
  }
  const isAlone =
    mentions.length === 1 || !mentions.some((one) => one !== own && adjoin(line, own, one))
  if (own.evidence < 0 || (own.isOrdinary && own.evidence < 2 && isAlone)) return null
  return { area, mentions, score: mentions.reduce((sum, one) => sum + worth(one), 0) }
}

function worth({ from, to, evidence }: Mention): number {
  return 10 * (to - from) + evidence
}

/** Whether nothing stands between two mentions but words for levels and a station's number. */
export function adjoin({ words, stations }: HeardLine, one: Span, other: Span): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one]
  for (let at = first.to; at < second.from; at += 1) {
    const span = { from: at, to: at + 1 }
    const isStation = stations.some((said) => overlap(said, span))
    if (!isStation && !neverAName.has(words[at]?.text ?? '')) return false
  }
  return true
}
