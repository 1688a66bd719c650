import type { AreaShape } from '@ruang-pantau/seeds/map'
import type { CodedFeature } from './codes.ts'
import type { Fault } from './positions.ts'
import type { BoundaryProblem, Checked } from './problem.ts'
import { type ClosedRing, ringFault, turningArea } from './rings.ts'

interface RawGeometry {
  type?: unknown
  coordinates?: unknown
}

/** The polygons of a geometry of either type, unchecked inside. */
function polygonsOf({ type, coordinates }: RawGeometry): unknown[][] | Fault {
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    const message = `The geometry is a ${String(type)}; a Polygon or MultiPolygon was expected.`
    return { code: 'GEOMETRY_WRONG_TYPE', message }
  }
  const polygons: unknown[] = Array.isArray(coordinates) ? coordinates : []
  const parts = (type === 'Polygon' ? [polygons] : polygons).map((part) =>
    Array.isArray(part) ? (part as unknown[]) : [],
  )
  if (parts.length === 0 || parts.some(({ length }) => length === 0)) {
    return { code: 'GEOMETRY_EMPTY', message: 'The geometry has no coordinates.' }
  }
  return parts
}

/** Outer rings counter-clockwise, holes clockwise (RFC 7946); heights are dropped. */
function wound(ring: ClosedRing, index: number): ClosedRing {
  const flat = ring.map(([longitude, latitude]): [number, number] => [longitude, latitude])
  return turningArea(flat) > 0 === (index === 0) ? flat : flat.toReversed()
}

function outline({ code, geometry }: CodedFeature): AreaShape | Fault {
  if (typeof geometry !== 'object' || geometry === null) {
    return { code: 'GEOMETRY_EMPTY', message: 'The feature has no geometry.' }
  }
  const polygons = polygonsOf(geometry)
  if (!Array.isArray(polygons)) return polygons
  for (const ring of polygons.flat()) {
    const fault = ringFault(ring)
    if (fault) return fault
  }
  return { code, coordinates: (polygons as ClosedRing[][]).map((rings) => rings.map(wound)) }
}

/**
 * The shapes of all features, rings wound as RFC 7946 says; the first fault of each unsound one is
 * a problem.
 */
export function outlines(features: readonly CodedFeature[]): Checked<AreaShape[]> {
  const shapes: AreaShape[] = []
  const problems: BoundaryProblem[] = []
  for (const feature of features) {
    const result = outline(feature)
    if ('message' in result) problems.push({ ...result, feature: feature.code })
    else shapes.push(result)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: shapes }
}
