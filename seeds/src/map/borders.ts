import { Delaunay } from 'd3-delaunay'
import type { Point } from './plane.ts'
import type { Site } from './sites.ts'

/** A straight piece between two districts; `left` and `right` are codes, absent outside the province. */
export interface Border {
  from: Point
  to: Point
  left?: string
  right?: string
}

/** The Voronoi cells of all sites, joined to districts. */
export interface Cells {
  /** Pieces between different districts, each once, in a fixed order. */
  borders: Border[]
  /** Code of the district whose cell holds the point; absent outside the province. */
  districtAt(point: Point): string | undefined
}

/** Metres: far enough that the frame's own cells never reach land. */
const FRAME = 3_000_000

function frame(sites: readonly Site[]): Point[] {
  const [x, y] = sites[0]?.point ?? [0, 0]
  const steps = Array.from({ length: 16 }, (_, step) => (step * Math.PI) / 8)
  return steps.map((angle) => [x + FRAME * Math.cos(angle), y + FRAME * Math.sin(angle)])
}

function circumcentre([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Point {
  const [dx, dy, ex, ey] = [bx - ax, by - ay, cx - ax, cy - ay]
  const twice = 2 * (dx * ey - dy * ex)
  const [b, c] = [dx * dx + dy * dy, ex * ex + ey * ey]
  return [ax + (ey * b - dy * c) / twice, ay + (dx * c - ex * b) / twice]
}

function centres(triangles: ArrayLike<number>, points: readonly Point[]): Point[] {
  const corner = (index: number) => points[triangles[index] ?? 0] as Point
  return Array.from({ length: triangles.length / 3 }, (_, triangle) =>
    circumcentre(corner(3 * triangle), corner(3 * triangle + 1), corner(3 * triangle + 2)),
  )
}

/**
 * The cells of the sites: every place belongs to the nearest village point. Far points framing the
 * province keep all cells finite.
 */
export function cellsOf(sites: readonly Site[]): Cells {
  const points = [...sites.map(({ point }) => point), ...frame(sites)]
  const delaunay = Delaunay.from(points as [number, number][])
  const { triangles, halfedges } = delaunay
  const corners = centres(triangles, points)
  const borders: Border[] = []
  for (const [edge, opposite] of halfedges.entries()) {
    // Each border has two half-edges; those on the hull (-1) lie between frame points.
    if (opposite < edge) continue
    const next = edge % 3 === 2 ? edge - 2 : edge + 1
    const left = sites[triangles[edge] ?? -1]?.district
    const right = sites[triangles[next] ?? -1]?.district
    const [from, to] = [corners[Math.floor(edge / 3)], corners[Math.floor(opposite / 3)]]
    if (left === right || !from || !to) continue
    borders.push({ from, to, ...(left && { left }), ...(right && { right }) })
  }
  return { borders, districtAt: ([x, y]) => sites[delaunay.find(x, y)]?.district }
}
