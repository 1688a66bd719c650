import type { Coordinates, VoterCount } from '../domain/geography/geography.ts'
import { STATION_REGISTERED, type StationRegistered } from '../domain/geography/registered.ts'
import type { Observation } from '../domain/observation.ts'
import type { Column } from './stations/columns.ts'
import type { StationFeature } from './stations/feature.ts'
import { type KeyOf, Register } from './stations/register.ts'
import type { StationIndex } from './stations/station-index.ts'

/** What is counted: voters of the final list by sex, and stations at surveyed coordinates. */
export const registeredCounters = ['male', 'female', 'surveyed'] as const

/** Voters and place of every station: those of the first register, until a later one says otherwise. */
export class Registered implements StationFeature {
  readonly topic = 'register'
  readonly counters = registeredCounters
  readonly takes = {
    [STATION_REGISTERED]: (data: StationRegistered, station: number, observation: Observation) =>
      this.#registered(data, station, observation),
  }
  readonly #rolls: Register
  readonly #surveys: Register
  /** Men and women of each station. */
  readonly #voters: Int32Array
  /** Longitude and latitude of each station. */
  readonly #coordinates: Float64Array
  readonly #surveyed: Uint8Array

  constructor({ stations }: StationIndex, keyOf: KeyOf) {
    this.#rolls = new Register(stations.length, keyOf)
    this.#surveys = new Register(stations.length, keyOf)
    this.#voters = Int32Array.from(stations.flatMap(({ voters }) => [voters.male, voters.female]))
    this.#coordinates = Float64Array.from(
      stations.flatMap(({ coordinates }) => [coordinates.longitude, coordinates.latitude]),
    )
    this.#surveyed = Uint8Array.from(stations, ({ surveyed }) => (surveyed ? 1 : 0))
  }

  /** Voters on the final list of a station. */
  voters(station: number): VoterCount {
    const male = this.#voters[2 * station] ?? 0
    const female = this.#voters[2 * station + 1] ?? 0
    return { registered: male + female, male, female }
  }

  /** Where a station stands. */
  coordinates(station: number): Coordinates {
    const longitude = this.#coordinates[2 * station] ?? 0
    return { longitude, latitude: this.#coordinates[2 * station + 1] ?? 0 }
  }

  /** False while the position of a station is a generated one. */
  surveyed(station: number): boolean {
    return this.#surveyed[station] === 1
  }

  measure(station: number, out: Int32Array, offset: number): void {
    const { male, female } = this.voters(station)
    out[offset] = male
    out[offset + 1] = female
    out[offset + 2] = this.surveyed(station) ? 1 : 0
  }

  columns(): Column[] {
    return [
      { array: this.#voters, width: 2 },
      { array: this.#coordinates, width: 2 },
      { array: this.#surveyed, width: 1 },
      ...this.#rolls.columns(),
      ...this.#surveys.columns(),
    ]
  }

  #registered(data: StationRegistered, station: number, observation: Observation): void {
    const { male, female, longitude, latitude } = data
    if (male !== undefined && female !== undefined && this.#rolls.take(station, observation)) {
      this.#voters.set([male, female], 2 * station)
    }
    if (longitude === undefined || latitude === undefined) return
    if (!this.#surveys.take(station, observation)) return
    this.#coordinates.set([longitude, latitude], 2 * station)
    this.#surveyed[station] = 1
  }
}
