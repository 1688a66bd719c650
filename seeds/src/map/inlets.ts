import { type Point, type Ring, segmentsCross, signedArea } from './plane.ts'

/** What still counts as an inlet. */
export interface InletLimits {
  /** Metres between the two sides at the mouth, at most. */
  mouth: number
  /** Metres of mean width behind the mouth, at most. */
  width: number
  /** Square metres, at most. */
  area: number
}

/** A mouth this narrow is a river's, not the sea's; larger waters behind it are bays all the same. */
export const RIVER_MOUTH: InletLimits = { mouth: 700, width: Infinity, area: 8_000_000 }

function perimeter(ring: Ring): number {
  let length = 0
  let [fromX, fromY] = ring.at(-1) ?? [0, 0]
  for (const [x, y] of ring) {
    length += Math.hypot(x - fromX, y - fromY)
    fromX = x
    fromY = y
  }
  return length
}

function isInlet(pocket: Ring, limits: InletLimits): boolean {
  // Land is to the left of its edge, so that a pocket outside it runs clockwise.
  const area = -signedArea(pocket)
  const depth = perimeter(pocket) / 2
  return area > 0 && area <= limits.area && area <= limits.width * depth
}

/** Whether a straight line between two corners meets the edge elsewhere than behind the mouth. */
function isBarred(edge: Ring, start: number, end: number): boolean {
  const [from, to] = [edge[start] as Point, edge[end] as Point]
  return edge.some((corner, index) => {
    if (index >= start && index < end) return false
    return segmentsCross(from, to, corner, edge[(index + 1) % edge.length] as Point)
  })
}

/** The last corner within a mouth's width that closes an inlet begun at `start`; else the next. */
function afterInlet(edge: Ring, start: number, limits: InletLimits): number {
  const [x, y] = edge[start] as Point
  for (let end = edge.length - 1; end > start + 1; end--) {
    const [endX, endY] = edge[end] as Point
    if (Math.hypot(endX - x, endY - y) > limits.mouth) continue
    if (!isInlet(edge.slice(start, end + 1), limits)) continue
    if (!isBarred(edge, start, end)) return end
  }
  return start + 1
}

/**
 * The edge of an area (land to the left) without its inlets: pockets within all the limits become
 * part of the area. Bays, straits and everything wider stay.
 */
export function closeInlets(edge: Ring, limits: InletLimits): Ring {
  const closed: Point[] = []
  for (let index = 0; index < edge.length; index = afterInlet(edge, index, limits)) {
    closed.push(edge[index] as Point)
  }
  return closed
}
