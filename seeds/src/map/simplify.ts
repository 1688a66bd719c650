import { presimplify } from 'topojson-simplify'
import type { Objects, Topology } from 'topojson-specification'

/** Points that a closed arc (an island) keeps whatever its size, the closing one included. */
const LEAST_OF_ISLAND = 6
/** Points that a border keeps: with one between the ends, two borders never close on nothing. */
const LEAST_OF_BORDER = 3

/** How much detail to keep; the stricter of both counts. */
export interface Detail {
  /** Bends whose triangle is smaller (square units of the topology, not negative) are left out. */
  tolerance: number
  /** The most points to keep, short of what keeps every part; no limit when left out. */
  points?: number
}

type Weighted = readonly number[]

function weightOf(point: Weighted): number {
  return point[2] ?? 0
}

/** The weight of the `count`-th weightiest point; 0 when there are no more than `count`. */
function rankedWeight(points: readonly Weighted[], count: number): number {
  if (points.length <= count) return 0
  const weights = Float64Array.from(points, weightOf).toSorted()
  return weights[weights.length - count] ?? 0
}

function isClosed(arc: readonly Weighted[]): boolean {
  const [first, last] = [arc[0], arc.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

function thin(arc: readonly Weighted[], tolerance: number): number[][] {
  const least = isClosed(arc) ? LEAST_OF_ISLAND : LEAST_OF_BORDER
  const threshold = Math.min(tolerance, rankedWeight(arc, least))
  return arc.filter((point) => weightOf(point) >= threshold).map(([x = 0, y = 0]) => [x, y])
}

/**
 * Leaves out the points that matter least (Visvalingam: those whose triangle with their neighbours
 * is smallest), border by border, so that neighbours still meet. Unlike a plain simplification it
 * never lets an island or a part vanish.
 */
export function simplifyBorders<T extends Objects>(
  topology: Topology<T>,
  { tolerance, points = Infinity }: Detail,
): Topology<T> {
  const { arcs } = presimplify(topology)
  const strictest = Math.max(tolerance, rankedWeight(arcs.flat(), points))
  return { ...topology, arcs: arcs.map((arc) => thin(arc, strictest)) }
}
