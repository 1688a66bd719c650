import { assembleMap } from './assemble.ts'
import { cellsOf } from './borders.ts'
import { addTo } from './add-to.ts'
import { islandsOf } from './islands.ts'
import { divideIsland } from './overlay.ts'
import { isInside, type Point, type Ring, signedArea, toDegrees } from './plane.ts'
import type { AreaShape } from './shapes.ts'
import type { Site } from './sites.ts'
import type { BoundaryTopology } from './topology.ts'

/** Square degrees, about 6,000 square metres: finer bends come from the method, not from the land. */
const TOLERANCE = 5e-7

function landOfDistricts(shores: readonly Ring[], sites: readonly Site[]): Map<string, Ring[]> {
  const land = new Map<string, Ring[]>()
  for (const island of islandsOf(shores, sites)) {
    for (const [district, rings] of divideIsland(island.shore, cellsOf(island.sites))) {
      for (const ring of rings) addTo(land, district, ring)
    }
  }
  return land
}

function closedInDegrees(ring: Ring): [number, number][] {
  const first = ring[0] as Point
  return [...ring, first].map(toDegrees)
}

function polygons(rings: readonly Ring[]): [number, number][][][] {
  const outer = rings.filter((ring) => signedArea(ring) > 0)
  const holes = rings.filter((ring) => signedArea(ring) < 0)
  return outer.map((ring) =>
    [ring, ...holes.filter((hole) => isInside([ring], hole[0] as Point))].map(closedInDegrees),
  )
}

/**
 * The map of the province computed from village points: every place belongs to the district of the
 * nearest village on its island, up to the shore. Deterministic. `names` are the official names of
 * regencies and districts by code.
 */
export function computeMap(
  sites: readonly Site[],
  shores: readonly Ring[],
  names: ReadonlyMap<string, string>,
): BoundaryTopology {
  const districts: AreaShape[] = [...landOfDistricts(shores, sites)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, rings]) => ({ code, coordinates: polygons(rings) }))
  return assembleMap({
    districts,
    apart: false,
    names,
    layers: {
      regencies: { kind: 'COMPUTED', source: null },
      districts: { kind: 'COMPUTED', source: null },
    },
    detail: { tolerance: TOLERANCE },
  })
}
