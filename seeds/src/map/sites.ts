import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTable } from '../table.ts'
import { type Point, toPlane } from './plane.ts'

/** A village point. `district` is absent for villages outside the province, which only end cells. */
export interface Site {
  code: string
  district?: string
  point: Point
}

interface Row {
  code: string
  latitude: string
  longitude: string
}

function readRows(file: string): Row[] {
  return parse<Row>(readFileSync(file), { columns: true })
}

function sitePoint(row: Row): Point {
  return toPlane(Number(row.longitude), Number(row.latitude))
}

/**
 * The village points of `villages.csv` in code order, followed by those of
 * `neighbouring-villages.csv`. `folder` is the folder of both files.
 */
export function readSites(folder: string): Site[] {
  const inside = readRows(join(folder, 'villages.csv')).map((row) => ({
    code: row.code,
    district: row.code.slice(0, 8),
    point: sitePoint(row),
  }))
  const outside = readRows(join(folder, 'neighbouring-villages.csv')).map((row) => ({
    code: row.code,
    point: sitePoint(row),
  }))
  return [...inside, ...outside]
}
