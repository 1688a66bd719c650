import { lineage } from '../../domain/geography/codes.ts'
import type { Geography, PollingStation } from '../../domain/geography/geography.ts'
import { StationCodes } from '../../domain/geography/station-codes.ts'
import { AreaTree } from './area-tree.ts'

/** Levels of areas that a station counts in: village, district, regency, province. */
export const LEVELS = 4

/**
 * Numbers for stations and areas, so that their figures can lie in arrays. The numbering follows the
 * codes: the same register gives the same numbers.
 */
export class StationIndex {
  /** By number. */
  readonly stations: readonly PollingStation[]
  /** Codes of the areas by number. */
  readonly areas: readonly string[]
  /** Who lies in whom. */
  readonly tree: AreaTree
  readonly #stationCodes: StationCodes
  readonly #areaOf: ReadonlyMap<string, number>
  /** For each station its village, district, regency and province. */
  readonly #paths: Int32Array

  constructor(geography: Geography) {
    this.areas = [...geography.areas()].map(({ code }) => code).toSorted()
    this.#areaOf = new Map(this.areas.map((code, number) => [code, number]))
    const provinces = this.areas.filter((code) => !code.includes('.'))
    this.stations = provinces.flatMap((code) => geography.stationsWithin(code))
    this.#stationCodes = new StationCodes(this.stations.map(({ code }) => code))
    this.#paths = new Int32Array(this.stations.length * LEVELS)
    this.stations.forEach(({ village }, number) => {
      const path = lineage(village).map((code) => this.#areaOf.get(code) ?? 0)
      this.#paths.set(path, number * LEVELS)
    })
    this.tree = new AreaTree(this)
  }

  /** The number of a station; undefined for an unknown code. */
  station(code: string): number | undefined {
    return this.#stationCodes.place(code)
  }

  /** The number of an area; undefined for an unknown code. */
  area(code: string): number | undefined {
    return this.#areaOf.get(code)
  }

  /** Numbers of the areas that a station counts in, village first. */
  path(station: number): Int32Array {
    return this.#paths.subarray(station * LEVELS, (station + 1) * LEVELS)
  }

  /** One of them: the area around a station at a level, from the village (0) to the province (3). */
  areaAround(station: number, level: number): number {
    return this.#paths[station * LEVELS + level] ?? 0
  }
}
