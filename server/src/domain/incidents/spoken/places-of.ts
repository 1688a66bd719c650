import { isWithin } from '../../geography/codes.ts'
import type { Area, PollingStation } from '../../geography/geography.ts'
import type { Chain } from './chains.ts'
import type { HeardLine } from './heard-line.ts'
import type { PlaceNames } from './place-names.ts'
import type { Span } from './words.ts'

/** An area or a station. */
export type SpokenPlace = Area | PollingStation

/** Where a line says that it is. */
export interface PlaceHeard {
  /** The likeliest; null when there is none or several are as likely. */
  place: SpokenPlace | null
  /** All that may be meant, the likeliest first. */
  places: SpokenPlace[]
  /** Whether a person must look: there are several, or what was said is not quite a name. */
  isAmbiguous: boolean
  /** The words that were taken for it. */
  spans: readonly Span[]
  /** Of them, those that need not be said again once the place is known. */
  told: readonly Span[]
}

/** Most stations that are offered; of more, the areas are. */
const MOST = 100

/** No place at all. */
export const NOWHERE: PlaceHeard = {
  place: null,
  places: [],
  isAmbiguous: false,
  spans: [],
  told: [],
}

/** The places that equally likely chains stand for, with the station's number where one was said. */
export function placesOf(line: HeardLine, chains: readonly Chain[], names: PlaceNames): PlaceHeard {
  if (chains.length === 0) return NOWHERE
  const spans = chains.flatMap(({ mentions }) => mentions.map(({ from, to }) => ({ from, to })))
  // What only one of several places was taken from stays in the title.
  const shared = chains
    .map(({ mentions }) => mentions)
    .reduce((all, mentions) => all.filter((one) => mentions.some((each) => isSame(one, each))))
  const areas = [...new Set(chains.map(({ area }) => area))]
  const numbers = line.stations.flatMap((said) => said.numbers)
  if (numbers.length === 0) return areasOnly(areas, spans, shared)
  const stationsOf = (some: readonly Area[]) => {
    const each = some.flatMap(({ code }) => numbers.map((number) => names.stations(code, number)))
    return [...new Set(each.flat())]
  }
  // Numbers are counted inside a village: where a district has its village's name, that comes first.
  const narrowest = areas.toSorted((one, other) => other.code.length - one.code.length)
  const places = stationsOf(narrowest)
  const own = stationsOf(narrowest.filter(({ level }) => level === 'VILLAGE'))
  // A number that no station has, or that half a regency has: the desk looks at the area.
  if (places.length === 0 || places.length > MOST) {
    return { ...areasOnly(areas, spans, shared), isAmbiguous: true }
  }
  const likeliest = own.length === 1 ? own : places
  return {
    place: likeliest.length === 1 ? (likeliest[0] ?? null) : null,
    places,
    isAmbiguous: places.length > 1,
    spans: [...spans, ...line.stations],
    told: [...shared, ...line.stations],
  }
}

function areasOnly(
  areas: readonly Area[],
  spans: readonly Span[],
  told: readonly Span[],
): PlaceHeard {
  const [widest, ...others] = areas
  // Of a regency and its district of the same name the wider is likelier; of two regencies neither.
  const isAround = widest && others.every(({ code }) => isWithin(code, widest.code))
  const place = isAround ? widest : null
  return { place, places: [...areas], isAmbiguous: others.length > 0, spans, told }
}

function isSame(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to
}
