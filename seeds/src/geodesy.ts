/** A point on WGS 84, in degrees. */
export interface Point {
  longitude: number
  latitude: number
}

/** Metres in one degree of latitude on the mean sphere; of longitude, times the latitude's cosine. */
const METRES_A_DEGREE = 111_195

/** Metres between two points, on a plane around the first: exact enough below some 100 km. */
export function metresBetween(from: Point, to: Point): number {
  const north = (to.latitude - from.latitude) * METRES_A_DEGREE
  const east = (to.longitude - from.longitude) * METRES_A_DEGREE * eastScale(from)
  return Math.hypot(north, east)
}

/** The point that many metres east and north of another, rounded to 5 decimals (0.8 m at most). */
export function moved(from: Point, east: number, north: number): Point {
  return {
    longitude: fiveDecimals(from.longitude + east / (METRES_A_DEGREE * eastScale(from))),
    latitude: fiveDecimals(from.latitude + north / METRES_A_DEGREE),
  }
}

/** Degrees to 5 decimals, about a metre, which is all that a village's point is given to. */
export function fiveDecimals(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}

function eastScale({ latitude }: Point): number {
  return Math.cos((latitude * Math.PI) / 180)
}
