import { moved } from './geodesy.ts'
import type { Point } from './geodesy.ts'
import type { Draw } from './random.ts'
import { readTable } from './table.ts'

/** What rounding to 5 decimals can move a point by, in metres; kept free at the disc's edge. */
const ROUNDING = 1

/**
 * The radius in metres, by village code, of the largest disc around the village's point that stays
 * on land and in its own cell. Source: computed with the map, `data/village-discs.csv`.
 */
export function readVillageDiscs(): Map<string, number> {
  return new Map(
    readTable('village-discs.csv', ['code', 'radius_m']).map((row) => [
      row.code,
      Number(row.radius_m),
    ]),
  )
}

/** A point drawn uniformly from the disc of `radius` metres around `centre`, to 5 decimals. */
export function pointInDisc(centre: Point, radius: number, draw: Draw): Point {
  const reach = Math.max(radius - ROUNDING, 0)
  for (;;) {
    const east = 2 * draw() - 1
    const north = 2 * draw() - 1
    if (east * east + north * north <= 1) return moved(centre, east * reach, north * reach)
  }
}
