import { type Ring, signedArea } from './plane.ts'

/** An edge as the graph of a line: west to east, positive where the area lies below it. */
interface Edge {
  west: number
  east: number
  /** Height (m) at `west` and its change per metre eastwards. */
  height: number
  slope: number
  sign: 1 | -1
}

/** Polygons as rings: the outer one first in each, then its holes. Either winding. */
export type Shape = readonly (readonly Ring[])[]

function edgesOf(shape: Shape, floor: number): Edge[] {
  const edges: Edge[] = []
  for (const polygon of shape) {
    for (const [index, ring] of polygon.entries()) {
      // Outer rings count as if they ran counter-clockwise and holes as if clockwise.
      const turned = (index === 0) === signedArea(ring) > 0
      let [fromX, fromY] = ring.at(-1) ?? [0, 0]
      for (const [x, y] of ring) {
        const eastward = x > fromX
        const [west, east] = eastward ? [fromX, x] : [x, fromX]
        const slope = (y - fromY) / (x - fromX)
        const height = (eastward ? fromY : y) - floor
        if (east > west)
          edges.push({ west, east, height, slope, sign: eastward === turned ? -1 : 1 })
        fromX = x
        fromY = y
      }
    }
  }
  return edges.toSorted((a, b) => a.west - b.west)
}

/** The area below both edges, over the stretch that they have in common. */
function areaBelowBoth(a: Edge, b: Edge): number {
  const west = Math.max(a.west, b.west)
  const width = Math.min(a.east, b.east) - west
  const [startA, startB] = [
    a.height + a.slope * (west - a.west),
    b.height + b.slope * (west - b.west),
  ]
  const [endA, endB] = [startA + a.slope * width, startB + b.slope * width]
  const [gapStart, gapEnd] = [startA - startB, endA - endB]
  const belowA = ((startA + endA) / 2) * width
  if (gapStart <= 0 && gapEnd <= 0) return belowA
  if (gapStart >= 0 && gapEnd >= 0) return ((startB + endB) / 2) * width
  // The lines cross once: what one rises above the other on its side is cut off.
  const excess = gapStart > 0 ? gapStart : gapEnd
  const stretch = (width * excess) / Math.abs(gapStart - gapEnd)
  return belowA - (excess * stretch) / 2
}

/** Square metres; overlapping parts of one shape count twice. */
export function areaOf(shape: Shape): number {
  let area = 0
  for (const polygon of shape) {
    for (const [index, ring] of polygon.entries()) {
      area += (index === 0 ? 1 : -1) * Math.abs(signedArea(ring))
    }
  }
  return area
}

/**
 * Square metres that two shapes have in common, exactly and without building the common shape: each
 * shape is the signed sum of the areas below its edges, so their intersection is the signed sum,
 * over pairs of edges, of the area below both. Robust against every degenerate position.
 */
export function sharedArea(one: Shape, other: Shape): number {
  let floor = Infinity
  for (const [, y] of [...one, ...other].flat(2)) floor = Math.min(floor, y)
  const edges = edgesOf(other, floor)
  let area = 0
  for (const a of edgesOf(one, floor)) {
    for (const b of edges) {
      if (b.west >= a.east) break
      if (b.east > a.west) area += a.sign * b.sign * areaBelowBoth(a, b)
    }
  }
  return area
}
