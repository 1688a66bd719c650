import { sum } from './apportion.ts'
import { parentOf } from './codes.ts'
import { fiveDecimals } from './geodesy.ts'
import type { Point } from './geodesy.ts'
import { groupBy } from './group.ts'
import type { AreaLevel, AreaRow } from './register.ts'

/** A point that stands for a number of polling stations. */
interface Weighted extends Point {
  code: string
  stations: number
}

const LEVELS: readonly AreaLevel[] = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE']

/**
 * The rows of all areas from their official names and the villages' points, each level in the order
 * of its codes. Throws an Error naming an area without a village or a village without a name.
 */
export function areaRows(
  names: ReadonlyMap<string, string>,
  villages: readonly Weighted[],
): AreaRow[] {
  const points = pointsOfAllLevels(villages)
  const unnamed = [...points.keys()].find((code) => !names.has(code))
  if (unnamed !== undefined) throw new Error(`no official name for area ${unnamed}`)
  return [...names].toSorted(byLevelAndCode).map(([code, name]) => {
    const point = points.get(code)
    if (!point) throw new Error(`no village, so no point, in area ${code} ${name}`)
    return {
      code,
      name,
      level: levelOf(code),
      parent: parentOf(code),
      longitude: fiveDecimals(point.longitude),
      latitude: fiveDecimals(point.latitude),
    }
  })
}

/** The level that a dotted code of an area belongs to, told from its number of parts. */
function levelOf(code: string): AreaLevel {
  return LEVELS[depthOf(code)] ?? 'VILLAGE'
}

function depthOf(code: string): number {
  return code.split('.').length - 1
}

function byLevelAndCode([a]: [string, string], [b]: [string, string]): number {
  return depthOf(a) - depthOf(b) || (a < b ? -1 : 1)
}

function pointsOfAllLevels(villages: readonly Weighted[]): Map<string, Weighted> {
  const points = new Map<string, Weighted>()
  let level: readonly Weighted[] = villages
  while (level.length > 0) {
    for (const point of level) points.set(point.code, point)
    const below = groupBy(
      level.filter(({ code }) => parentOf(code) !== null),
      ({ code }) => parentOf(code) ?? '',
    )
    level = [...below].map(([code, members]) => meanPoint(code, members))
  }
  return points
}

function meanPoint(code: string, members: readonly Weighted[]): Weighted {
  const stations = sum(members.map((member) => member.stations))
  const mean = (of: (member: Weighted) => number) =>
    sum(members.map((member) => of(member) * member.stations)) / stations
  return {
    code,
    stations,
    longitude: mean(({ longitude }) => longitude),
    latitude: mean(({ latitude }) => latitude),
  }
}
