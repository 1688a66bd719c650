import type { Position } from 'geojson'
import type { AreaShape } from './boundaries.ts'

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number]

function ringBounds(ring: readonly Position[]): Bounds {
  const nothing: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  return ring.reduce<Bounds>(
    ([west, south, east, north], [x = 0, y = 0]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    nothing,
  )
}

function join(one: Bounds, other: Bounds): Bounds {
  const [west, south, east, north] = other
  return [
    Math.min(one[0], west),
    Math.min(one[1], south),
    Math.max(one[2], east),
    Math.max(one[3], north),
  ]
}

const size = ([west, south, east, north]: Bounds) => (east - west) * (north - south)

/** The outer rings of an area's parts. */
export function outerRings(shape: AreaShape): readonly Position[][] {
  const { geometry } = shape
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flatMap((polygon) => (polygon[0] ? [polygon[0]] : []))
}

/**
 * What a camera must show to show these areas: the largest part of each, so that a rock far out at
 * sea does not shrink the land. Null for no areas.
 */
export function mainBounds(areas: readonly AreaShape[]): Bounds | null {
  const largest = areas.flatMap((area) => {
    const parts = outerRings(area).map(ringBounds)
    const [first] = parts.toSorted((one, other) => size(other) - size(one))
    return first ? [first] : []
  })
  return largest.length === 0 ? null : largest.reduce(join)
}
