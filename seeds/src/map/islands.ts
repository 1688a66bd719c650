import { addTo } from './add-to.ts'
import { distanceToRings, isInside, type Point, type Ring } from './plane.ts'
import type { Site } from './sites.ts'

/** Metres: an uninhabited island farther out than this is not counted to the nearest village. */
const REACH = 20_000
/** Metres between a village and the coarse coast from which its island must be missing there. */
const MISSING = 1_000
/** Metres: the size at which a missing island is drawn. */
const ISLET_RADIUS = 500
const ISLET_CORNERS = 12

/** A piece of land and the village points whose cells divide it. */
export interface Island {
  shore: Ring
  sites: Site[]
}

function inProvince({ district }: Site): boolean {
  return district !== undefined
}

function reaches(shore: Ring, { point }: Site): boolean {
  return shore.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < REACH)
}

function islet([x, y]: Point): Ring {
  return Array.from({ length: ISLET_CORNERS }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / ISLET_CORNERS
    return [x + ISLET_RADIUS * Math.cos(angle), y + ISLET_RADIUS * Math.sin(angle)]
  })
}

/** The shore that a village stands on, or the nearest one within 1 km of a village just off it. */
function shoreOf({ point }: Site, shores: readonly Ring[]): Ring | undefined {
  const under = shores.find((shore) => isInside([shore], point))
  if (under) return under
  const distances = shores.map((shore) => distanceToRings(point, [shore]))
  const nearest = Math.min(...distances)
  return nearest <= MISSING ? shores[distances.indexOf(nearest)] : undefined
}

/**
 * The land of the province, island by island. An inhabited island is divided among the villages on
 * it, so that no cell reaches across a strait; one with villages of other provinces only is left
 * out. An uninhabited one belongs to the nearest village when that is within 20 km. A village whose
 * island the coarse coast leaves out (more than 1 km off every shore) gets a disc of 500 m: no
 * inhabited island is missing.
 */
export function islandsOf(shores: readonly Ring[], sites: readonly Site[]): Island[] {
  const inhabitants = new Map<Ring | undefined, Site[]>()
  for (const site of sites) addTo(inhabitants, shoreOf(site, shores), site)
  const islands: Island[] = []
  for (const shore of shores) {
    const onIt = inhabitants.get(shore)
    if (onIt?.some(inProvince)) islands.push({ shore, sites: onIt })
    const near = sites.some((site) => inProvince(site) && reaches(shore, site))
    if (!onIt && near) islands.push({ shore, sites: [...sites] })
  }
  for (const site of inhabitants.get(undefined) ?? []) {
    if (inProvince(site)) islands.push({ shore: islet(site.point), sites: [site] })
  }
  return islands
}
