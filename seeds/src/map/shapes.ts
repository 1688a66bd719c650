import type { MultiPolygon as MultiPolygonShape } from 'geojson'
import { feature } from 'topojson-client'
import { topology as topologyOf } from 'topojson-server'
import type { MultiPolygon, Topology } from 'topojson-specification'
import { type Ring, toPlane } from './plane.ts'
import type { MapLevel } from './topology.ts'

/** An area by itself: its shape in degrees, rings closed, outer ones counter-clockwise. */
export interface AreaShape {
  /** Official code with dots. */
  code: string
  coordinates: MultiPolygonShape['coordinates']
}

/** An area within a topology, before it has its name. */
export type Outline = MultiPolygon & { id: string }

/** The lines of both levels before they have names. */
export type Drawn = Topology<
  Record<MapLevel, { type: 'GeometryCollection'; geometries: Outline[] }>
>

function collection(shapes: readonly AreaShape[]) {
  return {
    type: 'FeatureCollection' as const,
    features: shapes.map(({ code, coordinates }) => ({
      type: 'Feature' as const,
      id: code,
      properties: {},
      geometry: { type: 'MultiPolygon' as const, coordinates },
    })),
  }
}

/** Joins areas into a topology: stretches of border that are drawn alike become one arc. */
export function drawTogether(levels: Record<MapLevel, readonly AreaShape[]>): Drawn {
  return topologyOf({
    regencies: collection(levels.regencies),
    districts: collection(levels.districts),
  }) as Drawn
}

/** The shape of one area of a topology, in the unit of the topology. */
export function shapeOf(topology: Topology, outline: Outline): AreaShape {
  const { coordinates } = feature(topology, outline).geometry as MultiPolygonShape
  return { code: outline.id, coordinates }
}

/** Rings of degrees as rings of the local plane. */
export function onPlane(coordinates: AreaShape['coordinates']): Ring[][] {
  return coordinates.map((polygon) =>
    polygon.map((ring) => ring.slice(1).map(([lon = 0, lat = 0]) => toPlane(lon, lat))),
  )
}
