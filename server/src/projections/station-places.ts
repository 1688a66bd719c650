import type { Day } from './stations/day.ts'

/** Where the stations of an area stand, in the order of their codes. */
export interface PackedPlaces {
  /** Longitude and latitude of each in degrees, WGS 84; good to a metre. */
  degrees: Float32Array
  /** How many of them are surveyed; the positions of the others are generated. */
  surveyed: number
}

/** The places of all stations in an area by its code, in the order in which their states are packed. */
export function packedPlaces({ index, registered }: Day, area: string): PackedPlaces {
  const degrees: number[] = []
  let surveyed = 0
  index.stations.forEach(({ village }, station) => {
    if (village !== area && !village.startsWith(`${area}.`)) return
    const { longitude, latitude } = registered.coordinates(station)
    degrees.push(longitude, latitude)
    if (registered.surveyed(station)) surveyed += 1
  })
  return { degrees: Float32Array.from(degrees), surveyed }
}
