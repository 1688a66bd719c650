import { quantize } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { dissolveDistricts } from './dissolve.ts'
import { labelPoint } from './label.ts'
import { signedArea, toDegrees } from './plane.ts'
import {
  type AreaShape,
  type Drawn,
  drawTogether,
  onPlane,
  type Outline,
  shapeOf,
} from './shapes.ts'
import { type Detail, simplifyBorders } from './simplify.ts'
import {
  type AreaCollection,
  type AreaGeometry,
  attributionOf,
  type BoundaryTopology,
  type MapLevel,
} from './topology.ts'

/** Steps of the grid over the province: about 6 m. */
const QUANTIZATION = 1e5

/** What a map is made of. */
export interface MapParts {
  /** All districts, in code order. */
  districts: readonly AreaShape[]
  /** All regencies, in code order; dissolved from the districts when left out. */
  regencies?: readonly AreaShape[]
  /** Whether the same border may be drawn differently for each of its districts. */
  apart: boolean
  /** Official names of all regencies and districts by code. */
  names: ReadonlyMap<string, string>
  layers: BoundaryTopology['layers']
  /** For each level by itself; 1e-6 square degrees are about 12,000 square metres. */
  detail: Detail
}

function thinned(shapes: readonly AreaShape[], detail: Detail): Drawn {
  return simplifyBorders(drawTogether({ districts: shapes, regencies: [] }), detail) as Drawn
}

function shapesIn(drawn: Drawn): AreaShape[] {
  return drawn.objects.districts.geometries.map((outline) => shapeOf(drawn, outline))
}

function draw({ districts, regencies, apart, detail }: MapParts): Drawn {
  const lines = thinned(districts, detail)
  const drawn = drawTogether({
    districts: shapesIn(lines),
    regencies: regencies ? shapesIn(thinned(regencies, detail)) : dissolveDistricts(lines, apart),
  })
  return quantize(drawn, QUANTIZATION) as Drawn
}

/** Rings that the grid has pressed flat are invisible, and an error to whoever draws them. */
function withoutFlatRings(topology: Topology, outline: Outline): Outline {
  const { coordinates } = shapeOf(topology, outline)
  const arcs = outline.arcs.flatMap((polygon, part) => {
    const rings = polygon.filter((_, ring) => {
      const positions = coordinates[part]?.[ring] ?? []
      return signedArea(positions.map(([x = 0, y = 0]) => [x, y])) !== 0
    })
    return rings[0] === polygon[0] ? [rings] : []
  })
  return { ...outline, arcs }
}

function labelOf(topology: Topology, outline: Outline): [number, number] {
  const point = labelPoint(onPlane(shapeOf(topology, outline).coordinates))
  const [longitude, latitude] = toDegrees(point)
  return [Math.round(longitude * 1e5) / 1e5, Math.round(latitude * 1e5) / 1e5]
}

function finish(drawn: Drawn, level: MapLevel, names: MapParts['names']): AreaCollection {
  const geometries = drawn.objects[level].geometries.map((outline): AreaGeometry => {
    const { id, arcs } = withoutFlatRings(drawn, outline)
    const label = labelOf(drawn, { type: 'MultiPolygon', id, arcs })
    const properties = { code: id, name: names.get(id) ?? id, label }
    return { type: 'MultiPolygon', id, properties, arcs }
  })
  return { type: 'GeometryCollection', geometries }
}

/**
 * One topology of both levels out of shapes: borders that are drawn alike become shared arcs, the
 * least bends are left out, coordinates are put on a grid of about 6 m, and each area gets its name
 * and a place for it. Deterministic. An area without a name is named by its code.
 */
export function assembleMap(parts: MapParts): BoundaryTopology {
  const drawn = draw(parts)
  return {
    ...drawn,
    objects: {
      regencies: finish(drawn, 'regencies', parts.names),
      districts: finish(drawn, 'districts', parts.names),
    },
    layers: parts.layers,
    attribution: attributionOf(parts.layers),
  }
}
