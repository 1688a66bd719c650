import type { Contest } from '../../domain/contests.ts'
import type { AreaLevel } from '../../domain/geography/codes.ts'
import type { Area, PollingStation } from '../../domain/geography/geography.ts'
import type { Register, RegisterStore } from '../../domain/geography/register.ts'
import type { Database } from './database.ts'
import { AreaRow, ContestRow, PollingStationRow, RegisterRow } from './rows.ts'

/** Rows written in one statement: SQLite takes at most 32,766 values. */
const CHUNK = 2_000

/** The register in SQLite. */
export function sqliteRegisterStore({ orm, handle }: Database): RegisterStore {
  return {
    async load(): Promise<Register | null> {
      const [loaded] = await orm.em.fork().find(RegisterRow, {})
      if (!loaded) return null
      const areas = handle.prepare('select * from area order by code').all() as AreaRecord[]
      const stations = handle.prepare('select * from polling_station order by code').all()
      const contests = handle.prepare('select * from contest order by code').all() as ContestRow[]
      return {
        sha256: loaded.sha256,
        areas: areas.map(toArea),
        stations: (stations as StationRecord[]).map(toStation),
        contests: contests.map(toContest),
      }
    },

    async save({ sha256, areas, stations, contests }: Register): Promise<void> {
      await orm.em.fork().transactional(async (em) => {
        for (const chunk of chunks(areas)) await em.insertMany(AreaRow, chunk.map(fromArea))
        for (const chunk of chunks(stations)) {
          await em.insertMany(PollingStationRow, chunk.map(fromStation))
        }
        await em.insertMany(ContestRow, contests.map(fromContest))
        await em.insert(RegisterRow, { sha256 })
      })
    },
  }
}

type AreaRecord = Omit<AreaRow, 'pollingStations'> & { polling_stations: number }
type StationRecord = Omit<PollingStationRow, 'surveyed'> & { surveyed: 0 | 1 }

function toArea(row: AreaRecord): Area {
  const { code, name, parent, longitude, latitude, polling_stations: pollingStations } = row
  const center = { longitude, latitude }
  const level = row.level as AreaLevel
  return { code, name, level, parent, center, pollingStations, voters: voters(row) }
}

function fromArea({ center, voters: { male, female }, ...area }: Area): AreaRow {
  return { ...area, ...center, male, female }
}

function toStation(row: StationRecord): PollingStation {
  const { code, village, number, longitude, latitude } = row
  const coordinates = { longitude, latitude }
  return { code, village, number, coordinates, surveyed: row.surveyed === 1, voters: voters(row) }
}

function fromStation(station: PollingStation): PollingStationRow {
  const {
    coordinates,
    voters: { male, female },
    ...rest
  } = station
  return { ...rest, ...coordinates, male, female }
}

function toContest({ code, area, columns }: ContestRow): Contest {
  return { code, area, columns: JSON.parse(columns) as Contest['columns'] }
}

function fromContest({ columns, ...contest }: Contest): ContestRow {
  return { ...contest, columns: JSON.stringify(columns) }
}

function voters({ male, female }: { male: number; female: number }): Area['voters'] {
  return { registered: male + female, male, female }
}

function* chunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += CHUNK) yield rows.slice(from, from + CHUNK)
}
