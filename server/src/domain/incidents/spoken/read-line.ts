import type { Geography } from '../../geography/geography.ts'
import type { PlaceSearch } from '../../geography/search.ts'
import type { IncidentCategory, IncidentKind, IncidentSeverity } from '../words.ts'
import { categoriesOf } from './category.ts'
import { hear } from './hear.ts'
import { kindOf } from './kind.ts'
import { placeOf } from './place.ts'
import { PlaceNames } from './place-names.ts'
import type { SpokenPlace } from './places-of.ts'
import { quantityOf } from './quantity.ts'
import { severityOf } from './severity.ts'
import { stationsSaid } from './stations.ts'
import { titleOf } from './title.ts'
import { overlap, type Span, wordsOf } from './words.ts'

/** What words of a line can be taken as. */
export const spokenMeanings = ['PLACE', 'CATEGORY', 'QUANTITY', 'SEVERITY', 'KIND'] as const

/** One of {@link spokenMeanings}. */
export type SpokenMeaning = (typeof spokenMeanings)[number]

/** A line as it was understood, to be confirmed by who typed it. */
export interface SpokenIncident {
  /** As it was typed, every character of it. */
  text: string
  /** What is left when the place is told apart from it; the whole line when nothing would be. */
  title: string
  /** The likeliest; null when there is none or several are as likely. Sure unless `ambiguous`. */
  place: SpokenPlace | null
  /** All that may be meant, the likeliest first. */
  places: SpokenPlace[]
  /** Whether the desk must choose: several places or categories, or a name that is not quite one. */
  ambiguous: boolean
  /** Null when no word tells, or words tell several. */
  category: IncidentCategory | null
  /** All that may be meant, in the order in which they are said. */
  categories: IncidentCategory[]
  kind: IncidentKind
  severity: IncidentSeverity
  /** Null when no number says how many, or several may. */
  quantity: number | null
  /** Which words, as typed, were taken as what; in the order of the line. */
  understood: { text: string; meaning: SpokenMeaning }[]
}

/** Takes lines apart as they are spoken at the telephone. Made once; its names are kept. */
export class LineReader {
  readonly #names: PlaceNames
  readonly #search: PlaceSearch

  constructor(geography: Geography, search: PlaceSearch) {
    this.#names = new PlaceNames(geography)
    this.#search = search
  }

  /** What a line says; whatever is not understood stays in the title. Its length is the caller's care. */
  read(text: string): SpokenIncident {
    const words = wordsOf(text)
    const stations = stationsSaid(words)
    const all = hear(words)
    const where = placeOf({ words, heard: all, stations }, this.#names, this.#search)
    // `Banjir` may be a village: what names the place says nothing else.
    const heard = all.filter((one) => !where.spans.some((span) => overlap(span, one)))
    const { categories, from: categorised } = categoriesOf(heard)
    const { kind, from: mannered } = kindOf(text, heard)
    const { severity, from: worsened } = severityOf(words, heard, kind)
    const used = [...where.spans, ...stations]
    const quantity = quantityOf(text, words, heard, used, where.spans)
    const parts: [SpokenMeaning, readonly Span[]][] = [
      ['PLACE', where.spans],
      ['CATEGORY', categorised],
      ['QUANTITY', quantity ? [quantity] : []],
      ['SEVERITY', worsened],
      ['KIND', mannered],
    ]
    const sliced = ({ from, to }: Span) => text.slice(words[from]?.from, words[to - 1]?.to)
    return {
      text,
      title: titleOf(text, words, where.told),
      place: where.place,
      places: where.places,
      ambiguous: where.isAmbiguous || categories.length > 1,
      category: categories.length === 1 ? (categories[0] ?? null) : null,
      categories,
      kind,
      severity,
      quantity: quantity?.value ?? null,
      understood: parts
        .flatMap(([meaning, spans]) => distinct(spans).map((span) => ({ meaning, span })))
        .toSorted((one, other) => one.span.from - other.span.from)
        .map(({ meaning, span }) => ({ meaning, text: sliced(span) })),
    }
  }
}

/** Each run of words once, without those inside longer ones. */
function distinct(spans: readonly Span[]): Span[] {
  const known = new Map(spans.map((span) => [`${span.from}-${span.to}`, span]))
  return [...known.values()].filter(({ from, to }) => {
    return ![...known.values()].some((other) => {
      return other.from <= from && to <= other.to && other.to - other.from > to - from
    })
  })
}
