import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { computedMap } from './computed-map.ts'
import { areaOf, type Shape, sharedArea } from './overlap.ts'
import { onPlane, shapeOf } from './shapes.ts'
import type { BoundaryTopology, MapLevel } from './topology.ts'

const LISTED = 10

/** How well one computed area covers the surveyed one. */
export interface AreaMatch {
  code: string
  name: string
  /** Shared area over joint area, 0 (apart) to 1 (the same). */
  intersectionOverUnion: number
}

/** How well the areas of one level match. */
export interface LevelMatch {
  /** Areas compared: those on both maps. */
  areas: number
  /** Codes on one map only, in order; empty when the maps name the same areas. */
  unmatched: string[]
  /** Plain mean over the compared areas, 0 to 1; 0 when there are none. */
  mean: number
  /** The ten that match least, worst first. */
  worst: AreaMatch[]
}

/** The computed map against surveyed boundaries, level by level. */
export type Comparison = Record<MapLevel, LevelMatch>

type Surveyed = FeatureCollection<Polygon | MultiPolygon, { code?: string }>

function shapeOnPlane(geometry: Polygon | MultiPolygon): Shape {
  return onPlane(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
}

function surveyedShapes(file: string): Map<string, Shape> {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as Surveyed
  return new Map(
    features.map(({ properties, geometry }) => [properties.code ?? '', shapeOnPlane(geometry)]),
  )
}

function match(one: Shape, other: Shape): number {
  const shared = sharedArea(one, other)
  return shared / (areaOf(one) + areaOf(other) - shared)
}

function compareLevel(
  map: BoundaryTopology,
  level: MapLevel,
  surveyed: ReadonlyMap<string, Shape>,
): LevelMatch {
  const matches: AreaMatch[] = []
  const unmatched = new Set(surveyed.keys())
  for (const area of map.objects[level].geometries) {
    const other = surveyed.get(area.id)
    if (!other) {
      unmatched.add(area.id)
      continue
    }
    unmatched.delete(area.id)
    const shape = onPlane(shapeOf(map, area).coordinates)
    const { code, name } = area.properties
    matches.push({ code, name, intersectionOverUnion: match(shape, other) })
  }
  matches.sort((a, b) => a.intersectionOverUnion - b.intersectionOverUnion)
  const sum = matches.reduce((total, { intersectionOverUnion }) => total + intersectionOverUnion, 0)
  return {
    areas: matches.length,
    unmatched: [...unmatched].toSorted(),
    mean: sum / (matches.length || 1),
    worst: matches.slice(0, LISTED),
  }
}

/**
 * Compares a map (the committed computed one when left out) with `regencies.geojson` and
 * `districts.geojson` of a folder: GeoJSON in degrees with the dotted code in the property `code`.
 * Areas are exact, in an equal-area projection. Throws when a file is missing or is not GeoJSON.
 */
export function compareBoundaries(
  folder: string,
  map: BoundaryTopology = computedMap(),
): Comparison {
  const level = (name: MapLevel) =>
    compareLevel(map, name, surveyedShapes(join(folder, `${name}.geojson`)))
  return { regencies: level('regencies'), districts: level('districts') }
}
