import type { AreaShape, BoundaryTopology, MapParts } from '@ruang-pantau/seeds/map'
import { feature } from 'topojson-client'
import { type BoundaryLevel, identify } from './codes.ts'
import { readFeatures } from './features.ts'
import { outlines } from './outlines.ts'
import type { BoundaryProblem } from './problem.ts'

/** Points of a level at most: with both levels at this size, the map stays below 1.5 MB. */
const MOST_POINTS = 60_000

/** A file of surveyed boundaries and what it is to replace. */
export interface BoundaryFile {
  /** GeoJSON (a FeatureCollection) or TopoJSON. */
  text: string
  /** Property that holds the official code, with or without dots. */
  codeProperty: string
  /** Whose survey it is, as the map will name it. */
  source: string
  /** Told from the codes when absent. */
  level?: BoundaryLevel
  /** The map as it is now. */
  current: BoundaryTopology
  /** Official names of all regencies and districts by code. */
  areas: ReadonlyMap<string, string>
  /** Makes a map of shapes: `assembleMap` of the seeds, handed in where the stages are wired. */
  assemble: (parts: MapParts) => BoundaryTopology
}

/** The new map, or every problem of the file; then nothing changes. */
export type BoundaryImport =
  | { ok: true; topology: BoundaryTopology; level: BoundaryLevel; features: number }
  | { ok: false; problems: BoundaryProblem[] }

function districtsOf(map: BoundaryTopology): AreaShape[] {
  return map.objects.districts.geometries.map((area) => {
    const { geometry } = feature(map, area)
    // The layers of a map consist of nothing else.
    if (geometry.type !== 'MultiPolygon') throw new TypeError(`${area.id} is no MultiPolygon`)
    return { code: area.id, coordinates: geometry.coordinates }
  })
}

function replace(file: BoundaryFile, level: BoundaryLevel, shapes: AreaShape[]): BoundaryTopology {
  const surveyed = { kind: 'SURVEYED', source: file.source } as const
  const common = {
    names: file.areas,
    // Surveys often simplify each area by itself, so that neighbours no longer meet exactly.
    apart: true,
    detail: { tolerance: 0, points: MOST_POINTS },
  }
  if (level === 'DISTRICT') {
    const layers = { regencies: surveyed, districts: surveyed }
    return file.assemble({ ...common, districts: shapes, layers })
  }
  const layers = { ...file.current.layers, regencies: surveyed }
  return file.assemble({
    ...common,
    districts: districtsOf(file.current),
    regencies: shapes,
    layers,
  })
}

/**
 * Replaces boundaries by surveyed ones, all or nothing: a file of all districts replaces these and
 * the regencies, dissolved from them; a file of all regencies replaces these only. Detail beyond
 * what a screen shows is left out, no area is.
 */
export function importBoundaries(file: BoundaryFile): BoundaryImport {
  const read = readFeatures(file.text)
  if (!read.ok) return read
  const identified = identify(read.value, file.codeProperty, file.areas, file.level)
  if (!identified.ok) return identified
  const { level, features } = identified.value
  const shapes = outlines(features)
  if (!shapes.ok) return shapes
  const topology = replace(file, level, shapes.value)
  return { ok: true, topology, level, features: features.length }
}
