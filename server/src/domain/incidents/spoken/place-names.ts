import type { Area, Geography, PollingStation } from '../../geography/geography.ts'
import { normaliseCode } from '../../geography/codes.ts'
import { isNearly } from './spelling.ts'

/** Shortest name that may be misspelled: one letter of a shorter one makes another word. */
const MISSPELLED_FROM = 5

/** The names of all areas, written as one word, for the words of a line to be held against. */
export class PlaceNames {
  readonly #geography: Geography
  readonly #named = new Map<string, Area[]>()
  /** Names by their first two letters and by their last two: one slip leaves one of them whole. */
  readonly #byEnds = new Map<string, string[]>()

  constructor(geography: Geography) {
    this.#geography = geography
    for (const area of geography.areas()) {
      for (const name of namesOf(area)) pushTo(this.#named, name, area)
    }
    for (const name of this.#named.keys()) {
      for (const end of endsOf(name)) pushTo(this.#byEnds, end, name)
    }
  }

  /** The areas of a name; a regency's with or without the word for it. */
  named(name: string): readonly Area[] {
    return this.#named.get(name) ?? []
  }

  /** The areas whose name differs from what was said by one letter; empty for short names. */
  nearly(said: string): readonly Area[] {
    if (said.length < MISSPELLED_FROM) return []
    const alike = new Set(endsOf(said).flatMap((end) => this.#byEnds.get(end) ?? []))
    return [...alike].filter((name) => isNearly(said, name)).flatMap((name) => this.named(name))
  }

  /** The area or station of an official code of a regency or less, with or without dots. */
  coded(text: string): Area | PollingStation | null {
    const code = /^[\d.]{6,}$/.test(text) ? normaliseCode(text) : null
    if (code === null) return null
    return this.#geography.area(code) ?? this.#geography.station(code) ?? null
  }

  /** The area of a code; undefined when there is none. */
  area(code: string): Area | undefined {
    return this.#geography.area(code)
  }

  /** The stations of a number in an area, by code. */
  stations(code: string, number: number): PollingStation[] {
    return this.#geography.stationsWithin(code).filter((station) => station.number === number)
  }
}

/** Names of islands, by the districts on them: nobody calls them by another. */
const islands: Readonly<Record<string, string>> = {
  '35.25.17': 'bawean',
  '35.25.18': 'bawean',
  '35.29.24': 'kangean',
  '35.29.27': 'kangean',
}

function namesOf({ name, level, code }: Area): string[] {
  if (code === '35') return ['jawatimur', 'jatim', 'eastjava']
  const plain = name.toLowerCase()
  const own = level === 'REGENCY' ? plain.replace(/^(?:kabupaten|kota) /, '') : plain
  // `P. Mandangin` is an island.
  const spoken = own.startsWith('p. ') ? [own.slice(3), `pulau${own.slice(3)}`, own] : [own]
  const island = islands[code]
  if (island) spoken.push(island)
  return spoken.map((each) => (each.match(/[\p{L}\p{N}]+/gu) ?? []).join(''))
}

function endsOf(name: string): string[] {
  return [`^${name.slice(0, 2)}`, `${name.slice(-2)}$`]
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
