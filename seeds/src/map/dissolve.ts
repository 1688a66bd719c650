import { union } from 'polyclip-ts'
import { mergeArcs } from 'topojson-client'
import { groupBy } from '../group.ts'
import { closeInlets, type InletLimits } from './inlets.ts'
import { areaOf } from './overlap.ts'
import { type Ring, signedArea, toDegrees } from './plane.ts'
import { type AreaShape, type Drawn, onPlane, type Outline, shapeOf } from './shapes.ts'

type Coordinates = AreaShape['coordinates']
type FlatPolygon = [number, number][][]

/** Square metres: a smaller hole is a gap between districts; the smallest city has 16 km². */
const SMALLEST_HOLE = 10_000_000
/** A long and narrow gap between two districts, where it runs out to the edge of their regency. */
const GAP: InletLimits = { mouth: 2_000, width: 400, area: 10_000_000 }
/** Share of the area by which gaps and overlaps may change it; beyond, the union has gone wrong. */
const MOST_CHANGE = 0.1

function regencyOf({ id }: Outline): string {
  return id.slice(0, 5)
}

function closedInDegrees(ring: Ring): [number, number][] {
  return [...ring, ...ring.slice(0, 1)].map(toDegrees)
}

/** Gaps within a regency show as small holes, or as inlets where they run out to its edge. */
function withoutGaps([outer = [], ...holes]: readonly Ring[]): [number, number][][] {
  const cities = holes.filter((hole) => Math.abs(signedArea(hole)) >= SMALLEST_HOLE)
  return [closeInlets(outer, GAP), ...cities].map(closedInDegrees)
}

/** The joint outline of districts that overlap or leave gaps; undefined when it cannot be had. */
function unite(districts: readonly AreaShape[]): Coordinates | undefined {
  const parts = districts.flatMap(({ coordinates }) => coordinates)
  try {
    const united = onPlane(union(parts as FlatPolygon[]))
    const before = areaOf(onPlane(parts))
    const sound = Math.abs(areaOf(united) / before - 1) < MOST_CHANGE
    return sound ? united.map(withoutGaps) : undefined
  } catch {
    // Rare degenerate crossings defeat the union: seams inside the regency are the lesser evil.
    return undefined
  }
}

/**
 * Regencies from the districts of a topology in degrees, in code order. Where neighbouring districts
 * share their border it disappears; with `apart`, borders that were drawn twice are united, and the
 * gaps between them filled up to 10 km².
 */
export function dissolveDistricts(drawn: Drawn, apart: boolean): AreaShape[] {
  const members = groupBy(drawn.objects.districts.geometries, regencyOf)
  return [...members].map(([id, outlines]) => {
    const united = apart ? unite(outlines.map((outline) => shapeOf(drawn, outline))) : undefined
    if (united) return { code: id, coordinates: united }
    return shapeOf(drawn, { ...mergeArcs(drawn, outlines), id })
  })
}
