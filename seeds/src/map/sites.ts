import { readTable } from '../table.ts'
import { type Point, toPlane } from './plane.ts'

/** A village point. `district` is absent for villages outside the province, which only end cells. */
export interface Site {
  code: string
  district?: string
  point: Point
}

function readPoints(file: string): Site[] {
  return readTable(file, ['code', 'latitude', 'longitude']).map((row) => ({
    code: row.code,
    point: toPlane(Number(row.longitude), Number(row.latitude)),
  }))
}

/**
 * The village points of the province in code order, followed by those just outside it.
 * Sources: `data/villages.csv` and `data/neighbouring-villages.csv`.
 */
export function readSites(): Site[] {
  const villages = readPoints('villages.csv')
  const inside = villages.map((site) => ({ ...site, district: site.code.slice(0, 8) }))
  return [...inside, ...readPoints('neighbouring-villages.csv')]
}
