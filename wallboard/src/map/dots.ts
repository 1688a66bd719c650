import type { FeatureCollection, Point } from 'geojson'

/** How one kind of dots looks; a loud one is larger and lies over the others. */
export type DotLook = { colour: string; loud: boolean }

/** A dot for each of some stations. */
export type Dots = {
  /** Longitude and latitude of each in degrees. The same array as long as nothing has moved. */
  places: Float32Array
  /** What each of them is: a place in `looks`. */
  kinds: Uint8Array
  looks: readonly DotLook[]
}

/** Radius of a quiet dot in u: as large as so many of them can be without becoming one. */
export function dotRadius(count: number): number {
  if (count > 10_000) return 0.06
  return count > 2_500 ? 0.13 : 0.17
}

/** How much larger a loud dot is. */
export const loudness = 1.6

/** Dots as points for a map; the id of each is its number. */
export function dotPoints(places: Float32Array): FeatureCollection<Point> {
  const features = Array.from({ length: places.length / 2 }, (_, id) => ({
    type: 'Feature' as const,
    id,
    properties: {},
    geometry: {
      type: 'Point' as const,
      coordinates: [places[2 * id] ?? 0, places[2 * id + 1] ?? 0],
    },
  }))
  return { type: 'FeatureCollection', features }
}
