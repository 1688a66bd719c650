import type { Border, Cells } from './borders.ts'
import { addTo } from './add-to.ts'
import { isInside, type Point, type Ring } from './plane.ts'

interface Segment {
  from: Point
  to: Point
}

/** Where the segment is cut, by its share of the way (0 to 1). */
interface Cut {
  share: number
  point: Point
}

function crossing(a: Segment, b: Segment): { onA: number; onB: number } | undefined {
  const [ax, ay] = [a.to[0] - a.from[0], a.to[1] - a.from[1]]
  const [bx, by] = [b.to[0] - b.from[0], b.to[1] - b.from[1]]
  const [x, y] = [b.from[0] - a.from[0], b.from[1] - a.from[1]]
  const turn = ax * by - ay * bx
  const [onA, onB] = [(x * by - y * bx) / turn, (x * ay - y * ax) / turn]
  return onA >= 0 && onA < 1 && onB >= 0 && onB < 1 ? { onA, onB } : undefined
}

function boxesMeet(a: Segment, b: Segment): boolean {
  return (
    Math.max(a.from[0], a.to[0]) >= Math.min(b.from[0], b.to[0]) &&
    Math.max(b.from[0], b.to[0]) >= Math.min(a.from[0], a.to[0]) &&
    Math.max(a.from[1], a.to[1]) >= Math.min(b.from[1], b.to[1]) &&
    Math.max(b.from[1], b.to[1]) >= Math.min(a.from[1], a.to[1])
  )
}

function pieces({ from, to }: Segment, cuts: readonly Cut[] = []): Segment[] {
  const inner = cuts.toSorted((a, b) => a.share - b.share).map(({ point }) => point)
  const stops = [from, ...inner, to]
  return stops.slice(1).map((stop, index) => ({ from: stops[index] as Point, to: stop }))
}

function middle({ from, to }: Segment): Point {
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
}

function shoreSegments(shore: Ring): Segment[] {
  return shore.map((from, index) => ({ from, to: shore[(index + 1) % shore.length] as Point }))
}

/** Every crossing is one point, shared by both segments: neighbours meet at it exactly. */
function cutEachOther(borders: readonly Border[], coast: readonly Segment[]) {
  const cuts = new Map<Segment, Cut[]>()
  const cut = (segment: Segment, share: number, point: Point) => {
    addTo(cuts, segment, { share, point })
  }
  for (const border of borders) {
    for (const shore of coast) {
      const hit = boxesMeet(border, shore) && crossing(border, shore)
      if (!hit) continue
      const { from, to } = shore
      const point: Point = [
        from[0] + hit.onB * (to[0] - from[0]),
        from[1] + hit.onB * (to[1] - from[1]),
      ]
      cut(border, hit.onA, point)
      cut(shore, hit.onB, point)
    }
  }
  return cuts
}

function joinRings(segments: readonly Segment[]): Ring[] {
  const onward = new Map(segments.map(({ from, to }) => [from, to]))
  const rings: Ring[] = []
  for (const start of onward.keys()) {
    const ring: Point[] = []
    let point: Point | undefined = start
    while (point && onward.has(point)) {
      ring.push(point)
      const next: Point | undefined = onward.get(point)
      onward.delete(point)
      point = next
    }
    if (ring.length > 2) rings.push(ring)
  }
  return rings
}

/**
 * One island divided among districts: the cells cut by the shore, as rings by district code. Outer
 * rings run counter-clockwise and holes clockwise; a point that two districts share is the same in
 * both. Empty when the island lies in no district's cells.
 */
export function divideIsland(shore: Ring, cells: Cells): Map<string, Ring[]> {
  const coast = shoreSegments(shore)
  const cuts = cutEachOther(cells.borders, coast)
  const around = new Map<string, Segment[]>()
  const bound = (district: string | undefined, segment: Segment) => {
    if (district) addTo(around, district, segment)
  }
  for (const border of cells.borders) {
    for (const piece of pieces(border, cuts.get(border))) {
      if (!isInside([shore], middle(piece))) continue
      bound(border.left, piece)
      bound(border.right, { from: piece.to, to: piece.from })
    }
  }
  for (const segment of coast) {
    for (const piece of pieces(segment, cuts.get(segment))) {
      bound(cells.districtAt(middle(piece)), piece)
    }
  }
  return new Map([...around].map(([district, segments]) => [district, joinRings(segments)]))
}
