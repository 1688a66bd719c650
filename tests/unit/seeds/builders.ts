import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildRegister } from '../../../seeds/src/build.ts'
import type { DistrictCount } from '../../../seeds/src/published-count.ts'
import type {
  AreaRow,
  ContestRow,
  Register,
  RegisterRows,
  StationRow,
} from '../../../seeds/src/register.ts'
import type { Village } from '../../../seeds/src/villages.ts'

/** Built once: every test that looks at the real register looks at the same rows. */
export const register: Register = buildRegister()

/** The folder of KPU's public JSON, undefined on a machine that has no shared material. */
export const sirekapFolder: string | undefined = existing('../../../../shared/sirekap/governor')

export function aVillage(fields: Partial<Village> = {}): Village {
  const village = { code: '35.01.01.2001', longitude: 111, latitude: -8, februaryStations: 10 }
  return { ...village, ...fields }
}

export function aCount(fields: Partial<DistrictCount> = {}): DistrictCount {
  return {
    district: '35.01.01',
    stampedAt: '2024-11-28T10:15:04+07:00',
    stationsPublished: 100,
    stationsTotal: 100,
    votes: [3_000, 20_000, 11_000],
    ...fields,
  }
}

/** The register with one station changed, by code. */
export function withStation(code: string, fields: Partial<StationRow>): Register {
  return { ...register, stations: changed(register.stations, code, fields) }
}

/** The register with one area changed, by code. */
export function withArea(code: string, fields: Partial<AreaRow>): Register {
  return { ...register, areas: changed(register.areas, code, fields) }
}

/** The register with one contest changed, by code. */
export function withContest(code: string, fields: Partial<ContestRow>): Register {
  return { ...register, contests: changed(register.contests, code, fields) }
}

/** The register without the one row of that code. */
export function without(kind: keyof RegisterRows, code: string): Register {
  return { ...register, [kind]: register[kind].filter((row) => row.code !== code) }
}

export function stationOf(code: string): StationRow {
  const station = register.stations.find((row) => row.code === code)
  if (!station) throw new Error(`the register has no station ${code}`)
  return station
}

function changed<Row extends { code: string }>(
  rows: readonly Row[],
  code: string,
  fields: Partial<Row>,
): Row[] {
  return rows.map((row) => (row.code === code ? { ...row, ...fields } : row))
}

function existing(path: string): string | undefined {
  const folder = fileURLToPath(new URL(path, import.meta.url))
  return existsSync(folder) ? folder : undefined
}
