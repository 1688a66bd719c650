import { createHash } from 'node:crypto'
import type { AreaRow, ContestRow, RegisterRows, StationRow } from './register.ts'

/** The values of a row in the fixed order in which they are hashed. */
type Values = (string | number | boolean | null)[]

/**
 * SHA-256, in 64 hexadecimal digits, over the rows in a fixed form: every value as JSON, one row a
 * line, areas before stations before contests. It does not depend on the order of an object's keys,
 * and any change of a row changes it.
 */
export function checksum({ areas, stations, contests }: RegisterRows): string {
  const rows = [
    ...areas.map(areaValues),
    ...stations.map(stationValues),
    ...contests.map(contestValues),
  ]
  const lines = rows.map((values) => JSON.stringify(values)).join('\n')
  return createHash('sha256').update(lines).digest('hex')
}

function areaValues(row: AreaRow): Values {
  return [row.code, row.name, row.level, row.parent, row.longitude, row.latitude]
}

function stationValues(row: StationRow): Values {
  const { code, village, number, longitude, latitude, surveyed, male, female } = row
  return [code, village, number, longitude, latitude, surveyed, male, female]
}

function contestValues({ code, area, columns }: ContestRow): Values {
  return [code, area, ...columns.flatMap(({ number, empty }) => [number, empty])]
}
