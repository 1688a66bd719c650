import { type AreaLevel, isWithin, lineage, normaliseCode } from './codes.ts'
import type { Area, Geography, PollingStation } from './geography.ts'

/** Words that say which level is meant, as they are spoken and written. */
const levelWords: Readonly<Record<string, AreaLevel>> = {
  provinsi: 'PROVINCE',
  kecamatan: 'DISTRICT',
  kec: 'DISTRICT',
  desa: 'VILLAGE',
  ds: 'VILLAGE',
  kelurahan: 'VILLAGE',
  kel: 'VILLAGE',
}

/** Short forms of words that belong to a name. */
const longForms: Readonly<Record<string, string>> = { kab: 'kabupaten' }

/** More words than a place's own name and the names around it have together. */
const MOST_WORDS = 16

/** A spoken place taken apart. */
interface Spoken {
  words: string[]
  /** Number after `TPS`; null when no station is meant. */
  station: number | null
  level: AreaLevel | null
}

interface Named {
  area: Area
  /** Own name first, then the names around it, each as words and as one word. */
  names: { words: string[]; joined: string }[]
}

/** Finds areas and stations by code, or by the words people use for them. */
export class PlaceSearch {
  readonly #geography: Geography
  readonly #named: Named[]

  constructor(geography: Geography) {
    this.#geography = geography
    this.#named = [...geography.areas()].map((area) => ({
      area,
      names: lineage(area.code).map((code) => {
        const words = wordsOf(geography.area(code)?.name ?? '')
        return { words, joined: words.join('') }
      }),
    }))
  }

  /**
   * Places that a line of text may mean, best first, at most `limit`: all its words must be found in
   * a place's own name and the names around it. Only those in (or equal to) `within`, when it is
   * given. Empty when nothing fits.
   */
  find(text: string, limit: number, within = '35'): (Area | PollingStation)[] {
    if (limit < 1) return []
    const code = normaliseCode(text)
    const exact = code && (this.#geography.area(code) ?? this.#geography.station(code))
    if (exact) return isWithin(exact.code, within) ? [exact] : []
    const spoken = listen(text)
    if (spoken.words.length === 0 || spoken.words.length > MOST_WORDS) return []
    const areas = this.#areas(spoken).filter(({ code: found }) => {
      return isWithin(found, within) || (spoken.station !== null && isWithin(within, found))
    })
    return spoken.station === null
      ? areas.slice(0, limit)
      : this.#stations(areas, spoken.station, limit, within)
  }

  #areas({ words, level }: Spoken): Area[] {
    const runs = runsOf(words)
    return this.#named
      .flatMap(({ area, names }) => {
        if (level !== null && area.level !== level) return []
        const score = fit(runs, names)
        return score === null ? [] : [{ area, score }]
      })
      .toSorted((one, other) => one.score - other.score || compare(one.area, other.area))
      .map(({ area }) => area)
  }

  #stations(
    areas: readonly Area[],
    number: number,
    limit: number,
    within: string,
  ): PollingStation[] {
    const found = new Set<PollingStation>()
    for (const { code } of areas) {
      for (const station of this.#geography.stationsWithin(code)) {
        if (station.number === number && isWithin(station.code, within)) found.add(station)
        if (found.size === limit) return [...found]
      }
    }
    return [...found]
  }
}

function listen(text: string): Spoken {
  const station = /\btps\s*\.?\s*0*(\d{1,3})\b/i.exec(text)
  const rest = station ? text.replace(station[0], ' ') : text
  const all = wordsOf(rest).map((word) => longForms[word] ?? word)
  const levelWord = all.find((word) => word in levelWords)
  return {
    words: all.filter((word) => !(word in levelWords)),
    station: station ? Number(station[1]) : null,
    level: levelWord === undefined ? null : (levelWords[levelWord] ?? null),
  }
}

/** Some words of a line that follow each other, and those around them. */
interface Run {
  said: readonly string[]
  joined: string
  rest: readonly string[]
}

/** How well a line fits names (0 best); null unless every word is used, the own name among them. */
function fit(runs: readonly Run[], names: Named['names']): number | null {
  const [own, ...around] = names
  if (!own) return null
  let best: number | null = null
  for (const run of runs) {
    const quality = matches(run, own)
    if (quality === null || (best !== null && quality >= best)) continue
    if (coveredBy(run.rest, around)) best = quality
  }
  return best
}

/** 0: the whole name; 1: some of its words; 2: its beginning; null: not this name. */
function matches(
  { said, joined: together }: Pick<Run, 'said' | 'joined'>,
  { words, joined }: Named['names'][number],
): number | null {
  if (together === joined) return 0
  if (said.every((word) => words.includes(word))) return 1
  return together.length >= 3 && joined.startsWith(together) ? 2 : null
}

function coveredBy(words: readonly string[], names: Named['names']): boolean {
  if (words.length === 0) return true
  for (let to = words.length; to > 0; to -= 1) {
    const said = words.slice(0, to)
    const run = { said, joined: said.join('') }
    if (names.some((name) => matches(run, name) !== null)) return coveredBy(words.slice(to), names)
  }
  return false
}

/** Every run of a line, made once for all the names it is held against. */
function runsOf(words: readonly string[]): Run[] {
  const runs = []
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const said = words.slice(from, to)
      const rest = [...words.slice(0, from), ...words.slice(to)]
      runs.push({ said, joined: said.join(''), rest })
    }
  }
  return runs
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Wider areas first, then by code. */
function compare(one: Area, other: Area): number {
  return one.code.length - other.code.length || (one.code < other.code ? -1 : 1)
}
