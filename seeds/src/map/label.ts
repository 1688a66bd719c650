import { distanceToRings, isInside, type Point, type Ring, signedArea } from './plane.ts'

const STEPS = 16
const ROUNDS = 5

interface Box {
  centre: Point
  width: number
  height: number
}

function boxAround(ring: Ring): Box {
  const [west, east] = [Math.min(...ring.map(([x]) => x)), Math.max(...ring.map(([x]) => x))]
  const [south, north] = [Math.min(...ring.map(([, y]) => y)), Math.max(...ring.map(([, y]) => y))]
  return {
    centre: [(west + east) / 2, (south + north) / 2],
    width: east - west,
    height: north - south,
  }
}

function* gridOver({ centre, width, height }: Box): Generator<Point> {
  for (let row = 0; row <= STEPS; row++) {
    for (let column = 0; column <= STEPS; column++) {
      yield [centre[0] + (column / STEPS - 0.5) * width, centre[1] + (row / STEPS - 0.5) * height]
    }
  }
}

function farthestInside(rings: readonly Ring[], box: Box): Point {
  let best = { point: box.centre, room: -Infinity }
  for (const point of gridOver(box)) {
    if (!isInside(rings, point)) continue
    const room = distanceToRings(point, rings, best.room)
    if (room > best.room) best = { point, room }
  }
  return best.point
}

/**
 * The place farthest from every edge (pole of inaccessibility) of a polygon given as its outer ring
 * and its holes: found on a grid that closes in around the best point, to about a thousandth of the
 * polygon's size.
 */
function poleOfInaccessibility(polygon: readonly Ring[]): Point {
  let box = boxAround(polygon[0] ?? [])
  for (let round = 0; round < ROUNDS; round++) {
    const centre = farthestInside(polygon, box)
    box = { centre, width: box.width / 4, height: box.height / 4 }
  }
  return box.centre
}

/** Where to write the name of an area of several parts: in the middle of the largest. */
export function labelPoint(polygons: readonly (readonly Ring[])[]): Point {
  const size = (polygon: readonly Ring[]) => Math.abs(signedArea(polygon[0] ?? []))
  const [largest = []] = polygons.toSorted((a, b) => size(b) - size(a))
  return poleOfInaccessibility(largest)
}
