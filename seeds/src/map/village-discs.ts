import { Delaunay } from 'd3-delaunay'
import { distanceToRings, isInside, type Point, type Ring } from './plane.ts'
import type { Site } from './sites.ts'

const SMALLEST_RADIUS = 30
/** Where the coarse coast has no land under a village, its shore is unknown: stay close. */
const OFFSHORE_RADIUS = 300

/** The radius (whole metres, at least 30) of a disc around a village's point inside its cell. */
export interface VillageDisc {
  code: string
  radius: number
}

function distanceToNearest(delaunay: Delaunay<Point>, index: number, sites: readonly Site[]) {
  const here = sites[index]
  let nearest = Infinity
  for (const neighbour of delaunay.neighbors(index)) {
    const there = sites[neighbour]
    if (!here || !there) continue
    const distance = Math.hypot(here.point[0] - there.point[0], here.point[1] - there.point[1])
    nearest = Math.min(nearest, distance)
  }
  return nearest
}

/**
 * For each village of the province, in the order of `sites`, the largest disc around its point that
 * stays in its Voronoi cell and on land; 300 m at most where the point is off the coarse coast, and
 * 30 m at least, even where two points are closer than that.
 */
export function villageDiscs(sites: readonly Site[], shores: readonly Ring[]): VillageDisc[] {
  const delaunay = Delaunay.from(
    sites,
    ({ point }) => point[0],
    ({ point }) => point[1],
  )
  const discs: VillageDisc[] = []
  for (const [index, { code, district, point }] of sites.entries()) {
    if (district === undefined) continue
    const room = isInside(shores, point) ? distanceToRings(point, shores) : OFFSHORE_RADIUS
    const cell = distanceToNearest(delaunay, index, sites) / 2
    discs.push({ code, radius: Math.max(SMALLEST_RADIUS, Math.floor(Math.min(cell, room))) })
  }
  return discs
}

/** The discs as CSV, `code,radius_m`. */
export function formatDiscs(discs: readonly VillageDisc[]): string {
  const rows = discs.map(({ code, radius }) => `${code},${radius}\n`)
  return `code,radius_m\n${rows.join('')}`
}
