import type { Fault, Position } from './positions.ts'
import { positionFault } from './positions.ts'

/** Positions in order, the last equal to the first. */
export type ClosedRing = Position[]

interface Edge {
  from: Position
  to: Position
  west: number
  east: number
}

/** Square degrees, positive counter-clockwise. */
export function turningArea(ring: readonly Position[]): number {
  const [originX, originY] = ring[0] ?? [0, 0]
  let twice = 0
  for (const [index, [x, y]] of ring.entries()) {
    // From the first corner, lest tiny areas drown in the size of the coordinates.
    const [nextX, nextY] = ring[index + 1] ?? [originX, originY]
    twice += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)
  }
  return twice / 2
}

function side(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
}

function cross(a: Edge, b: Edge): boolean {
  return (
    side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
    side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
  )
}

/** Where the ring first crosses itself; touching itself is allowed. Sweeps from west to east. */
function selfCrossing(ring: ClosedRing): Position | undefined {
  const edges = ring.slice(1).map((to, index): Edge => {
    const from = ring[index] ?? to
    return { from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) }
  })
  edges.sort((a, b) => a.west - b.west)
  for (const [index, edge] of edges.entries()) {
    for (let later = index + 1; later < edges.length; later++) {
      const other = edges[later]
      if (!other || other.west > edge.east) break
      if (cross(edge, other)) return edge.from
    }
  }
  return undefined
}

function broken(message: string): Fault {
  return { code: 'RING_BROKEN', message }
}

/** The first fault of a ring as read from the file; undefined when it is a sound {@link ClosedRing}. */
export function ringFault(value: unknown): Fault | undefined {
  if (!Array.isArray(value)) return broken('A ring is not a list of positions.')
  for (const position of value) {
    const fault = positionFault(position)
    if (fault) return fault
  }
  const ring = value as ClosedRing
  const [first, last] = [ring[0], ring.at(-1)]
  if (ring.length < 4) return broken(`A ring has ${ring.length} positions; four is the least.`)
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    return broken(`The ring that starts at ${JSON.stringify(first)} is not closed.`)
  }
  if (turningArea(ring) === 0) {
    return broken(`The ring that starts at ${JSON.stringify(first)} has no area.`)
  }
  const crossing = selfCrossing(ring)
  return crossing && broken(`A ring crosses itself near ${JSON.stringify(crossing)}.`)
}
