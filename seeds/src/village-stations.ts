import { apportion } from './apportion.ts'
import { districtOf } from './codes.ts'
import { groupBy } from './group.ts'
import { readTable } from './table.ts'
import type { Village } from './villages.ts'

/**
 * The number of polling stations of each of the 666 districts in November 2024, by code.
 * Source: KPU, `data/polling-stations-by-district.csv`.
 */
export function readDistrictStations(): Map<string, number> {
  const columns = ['district_code', 'polling_stations'] as const
  return new Map(
    readTable('polling-stations-by-district.csv', columns).map((row) => [
      row.district_code,
      Number(row.polling_stations),
    ]),
  )
}

/**
 * The number of stations of each village: the district's exact number in proportion to the stations
 * of February 2024, at least one each. Throws when a village's district has no number.
 */
export function shareStations(
  villages: readonly Village[],
  districtStations: ReadonlyMap<string, number>,
): Map<string, number> {
  const shares = new Map<string, number>()
  for (const [district, members] of groupBy(villages, ({ code }) => districtOf(code))) {
    const total = districtStations.get(district)
    if (total === undefined) throw new Error(`no number of stations for district ${district}`)
    const claims = members.map(({ februaryStations }) => ({
      weight: februaryStations,
      lowest: 1,
      highest: total,
    }))
    apportion(total, claims).forEach((share, index) => {
      const village = members[index]
      if (village) shares.set(village.code, share)
    })
  }
  return shares
}
