import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** What the hub's TopoJSON says of each area. */
export type AreaProperties = {
  /** Dotted code. */
  code: string
  name: string
  /** A point well inside the area, longitude and latitude. */
  label: [number, number]
}

/** One layer's origin: computed by the project, or surveyed, with its source where it is named. */
export type LayerOrigin = { kind: 'COMPUTED' | 'SURVEYED'; source: string | null }

type Objects = {
  regencies: GeometryCollection<AreaProperties>
  districts: GeometryCollection<AreaProperties>
}

/** The file as the hub serves it at `boundaries.url`. */
export type BoundaryFile = Topology<Objects> & {
  layers: { regencies: LayerOrigin; districts: LayerOrigin }
  attribution: string
}

/** An area's shape. */
export type AreaShape = Feature<Polygon | MultiPolygon, AreaProperties>

/** The file taken apart for drawing. */
export type Boundaries = {
  districts: readonly AreaShape[]
  regencies: readonly AreaShape[]
  /** Shared borders once each, so that no line is drawn twice. */
  districtBorders: Feature
  regencyBorders: Feature
  origin: LayerOrigin
  attribution: string
}

const drawable = (shape: Feature): shape is AreaShape =>
  shape.geometry.type === 'Polygon' || shape.geometry.type === 'MultiPolygon'

function shapes(file: BoundaryFile, layer: keyof Objects): readonly AreaShape[] {
  const collection: FeatureCollection = feature(file, file.objects[layer])
  return collection.features.filter(drawable)
}

/** Takes the hub's file apart. Throws when it does not hold the two layers. */
export function readBoundaries(file: BoundaryFile): Boundaries {
  const line = (layer: keyof Objects): Feature => ({
    type: 'Feature',
    properties: {},
    geometry: mesh(file, file.objects[layer]),
  })
  return {
    districts: shapes(file, 'districts'),
    regencies: shapes(file, 'regencies'),
    districtBorders: line('districts'),
    regencyBorders: line('regencies'),
    origin: file.layers.districts,
    attribution: file.attribution,
  }
}

/** Where names stand: one point for each area, so that no name repeats at the edge of a tile. */
export function labelPoints(
  areas: readonly AreaShape[],
  text: (properties: AreaProperties) => string,
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: areas.map((area) => ({
      type: 'Feature',
      properties: { code: area.properties.code, text: text(area.properties) },
      geometry: { type: 'Point', coordinates: area.properties.label },
    })),
  }
}
