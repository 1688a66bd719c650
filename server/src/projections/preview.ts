import { lineage } from '../domain/geography/codes.ts'
import { Geography } from '../domain/geography/geography.ts'
import type { StationReport } from '../domain/observation.ts'
import type { Entry } from '../journal/entry.ts'
import { bytesOf } from './stations/columns.ts'
import { Day } from './stations/day.ts'
import type { KeyOf } from './stations/register.ts'
import { StationIndex } from './stations/station-index.ts'

/** A figure of one station that an entry would change. */
export interface Difference {
  /** Code of the station. */
  station: string
  /** Name of the counter: `received0` of the governor's contest, `received1` of the regency's. */
  counter: string
  before: number
  after: number
}

/**
 * What an entry would change at its station, were it the next: it is tried on a copy of the station.
 * Empty for one that is about no station or changes no figure.
 */
export function differencesOf(
  day: Day,
  geography: Geography,
  entry: Entry,
  keyOf: KeyOf,
): Difference[] {
  if (!day.stations.types.includes(entry.type)) return []
  const report = JSON.parse(entry.body) as StationReport
  const copy = copyOf(day, geography, report.station, keyOf)
  if (!copy) return []
  const before = copy.stations.rowOf(0)
  copy.stations.fold(report, entry)
  const after = copy.stations.rowOf(0)
  // What a station should say next follows from the other figures.
  const derived: ReadonlySet<string> = new Set(day.lateness.counters)
  return copy.stations.counters.flat().flatMap((counter, at) => {
    const [was = 0, is = 0] = [before[at], after[at]]
    if (was === is || derived.has(counter)) return []
    return [{ station: report.station, counter, before: was, after: is }]
  })
}

/** A day with one station, in the state that it has now; null for an unknown one. */
function copyOf(day: Day, geography: Geography, code: string, keyOf: KeyOf): Day | null {
  const number = day.index.station(code)
  const station = geography.station(code)
  if (number === undefined || !station) return null
  const areas = lineage(station.village).flatMap((around) => geography.area(around) ?? [])
  const copy = new Day(new StationIndex(new Geography(areas, [station])), day.rules, keyOf)
  const columns = day.stations.columns()
  for (const [at, column] of copy.stations.columns().entries()) {
    const source = columns[at]
    if (source) bytesOf(column, 0, 1).set(bytesOf(source, number, number + 1))
  }
  return copy
}
