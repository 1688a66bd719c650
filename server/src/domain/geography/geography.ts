import { type AreaLevel, isWithin } from './codes.ts'
import { StationCodes } from './station-codes.ts'

/** Degrees, WGS 84. */
export interface Coordinates {
  longitude: number
  latitude: number
}

/** Voters on the final list (DPT). */
export interface VoterCount {
  registered: number
  male: number
  female: number
}

/** An area of the election with what the register says of it. */
export interface Area {
  /** Dotted: `35.78.01`. */
  code: string
  /** As the Ministry writes it; not a key: 38 villages are called Sukorejo. */
  name: string
  level: AreaLevel
  /** Code of the area one level up; null for the province. */
  parent: string | null
  center: Coordinates
  /** Stations inside it. */
  pollingStations: number
  voters: VoterCount
}

/** One polling station (TPS) of the register. */
export interface PollingStation {
  /** Dotted: `35.78.01.1001.003`. */
  code: string
  /** Number inside its village, from 1. */
  number: number
  /** Code of its village. */
  village: string
  coordinates: Coordinates
  /** False when the position was generated. */
  surveyed: boolean
  voters: VoterCount
}

/**
 * The areas and stations of the first register, all by code. It does not change while the hub runs:
 * what later registers say of a station is counted by the projections.
 */
export class Geography {
  readonly #areas: ReadonlyMap<string, Area>
  readonly #stations: readonly PollingStation[]
  readonly #stationCodes: StationCodes
  readonly #children = new Map<string, Area[]>()
  readonly #stationsOfVillage = new Map<string, PollingStation[]>()

  constructor(areas: Iterable<Area>, stations: Iterable<PollingStation>) {
    this.#areas = new Map([...areas].map((area) => [area.code, area]))
    this.#stations = [...stations]
    this.#stationCodes = new StationCodes(this.#stations.map(({ code }) => code))
    for (const area of this.#areas.values()) {
      if (area.parent !== null) pushTo(this.#children, area.parent, area)
    }
    for (const station of this.#stations) {
      pushTo(this.#stationsOfVillage, station.village, station)
    }
    for (const siblings of this.#children.values()) siblings.sort(byCode)
    for (const siblings of this.#stationsOfVillage.values()) siblings.sort(byCode)
  }

  /** The area with this dotted code; undefined when there is none. */
  area(code: string): Area | undefined {
    return this.#areas.get(code)
  }

  /** The station with this dotted code; undefined when there is none. */
  station(code: string): PollingStation | undefined {
    return this.#stations[this.#stationCodes.place(code) ?? -1]
  }

  /** The areas one level down, by code; empty for a village. */
  children(code: string): readonly Area[] {
    return this.#children.get(code) ?? []
  }

  /** All areas of a level inside (or equal to) an area, by code. */
  within(code: string, level: AreaLevel): Area[] {
    const area = this.#areas.get(code)
    if (!area) return []
    if (area.level === level) return [area]
    return this.children(code).flatMap((child) => this.within(child.code, level))
  }

  /** The stations inside an area, by code. */
  stationsWithin(code: string): PollingStation[] {
    const own = this.#stationsOfVillage.get(code)
    if (own) return own
    return this.children(code).flatMap((child) => this.stationsWithin(child.code))
  }

  /** Every area, widest level first as registered. */
  areas(): IterableIterator<Area> {
    return this.#areas.values()
  }

  /** Whether a code names an area or station of the register that lies inside `within`. */
  has(code: string, within: string): boolean {
    return isWithin(code, within) && (this.#areas.has(code) || this.station(code) !== undefined)
  }
}

function pushTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function byCode(one: { code: string }, other: { code: string }): number {
  return one.code < other.code ? -1 : 1
}
