import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'

const COMPUTED_ATTRIBUTION =
  'Batas dihitung dari titik desa; garis pantai © OpenStreetMap contributors (ODbL)'

/** What each area on the map carries. */
export interface AreaProperties {
  /** Official code with dots: `35.78` or `35.78.01`. */
  code: string
  /** Official name, as in the register: `Kota Surabaya`. */
  name: string
  /** Longitude and latitude (degrees) of a place well inside the largest part, for its label. */
  label: [longitude: number, latitude: number]
}

/** One area of the map; its `id` is its code. Outer rings run counter-clockwise (RFC 7946). */
export type AreaGeometry = MultiPolygon<AreaProperties> & {
  id: string
  properties: AreaProperties
}

/** The areas of one level, in code order. */
export interface AreaCollection extends GeometryCollection<AreaProperties> {
  geometries: AreaGeometry[]
}

/** Where the lines of a layer come from: our own computation, or a survey whose source is named. */
export type LayerOrigin = { kind: 'COMPUTED'; source: null } | { kind: 'SURVEYED'; source: string }

/** The layers of the map, by the level of their areas. */
export const MAP_LEVELS = ['regencies', 'districts'] as const

/** Name of a layer. */
export type MapLevel = (typeof MAP_LEVELS)[number]

/**
 * The boundaries that the wall draws: 38 regencies and 666 districts as TopoJSON, quantised, in
 * degrees (WGS 84). As long as both layers have the same origin, their borders share arcs.
 */
export interface BoundaryTopology extends Topology<Record<MapLevel, AreaCollection>> {
  layers: Record<MapLevel, LayerOrigin>
  /** Whom to name on the map; one sentence, plain text. */
  attribution: string
}

/** Who is to be named for layers of these origins: Indonesian, one line of plain text. */
export function attributionOf(layers: BoundaryTopology['layers']): string {
  const surveys = MAP_LEVELS.flatMap((level) => layers[level].source ?? [])
  const computed = MAP_LEVELS.some((level) => layers[level].kind === 'COMPUTED')
  const lines = [...new Set(surveys)].map((source) => `Batas survei: ${source}`)
  if (computed) lines.push(COMPUTED_ATTRIBUTION)
  return lines.join('; ')
}
