import type { BoundaryProblemCode } from './problem.ts'

/** Longitude and latitude in degrees, in that order. */
export type Position = [longitude: number, latitude: number]

/** Degrees around East Java and its farthest islands. */
const PROVINCE = { west: 110, south: -9.5, east: 117.5, north: -4 }

/** What is wrong with one feature's geometry. */
export interface Fault {
  code: BoundaryProblemCode
  message: string
}

function isNear(longitude: number, latitude: number): boolean {
  const { west, south, east, north } = PROVINCE
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}

/** The first fault of one position, as read from the file; undefined when it is in the province. */
export function positionFault(value: unknown): Fault | undefined {
  const [x, y]: unknown[] = Array.isArray(value) ? value : []
  const shown = JSON.stringify(value)
  if (typeof x !== 'number' || typeof y !== 'number') {
    return { code: 'RING_BROKEN', message: `${shown} is not a position of longitude and latitude.` }
  }
  if (isNear(x, y)) return undefined
  if (isNear(y, x)) {
    const message = `${shown} has the latitude first: GeoJSON wants longitude, then latitude.`
    return { code: 'COORDINATES_SWAPPED', message }
  }
  if (Math.abs(x) > 180 || Math.abs(y) > 90) {
    const message = `${shown} is not in degrees: convert the file to WGS 84 (EPSG:4326) first.`
    return { code: 'NOT_WGS84', message }
  }
  const { west, south, east, north } = PROVINCE
  const expected = `longitude ${west} to ${east}, latitude ${south} to ${north}`
  return { code: 'COORDINATES_OUT_OF_RANGE', message: `${shown} is outside ${expected}.` }
}
