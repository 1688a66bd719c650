import { readTable } from './table.ts'

/**
 * A village (desa or kelurahan): its point (WGS 84, degrees, 5 decimals) and how many regular polling
 * stations it had in the election of February 2024, at least 1. Source: `data/villages.csv`.
 */
export interface Village {
  code: string
  longitude: number
  latitude: number
  februaryStations: number
}

/** The 8,494 villages in the order of their codes. */
export function readVillages(): Village[] {
  const columns = ['code', 'longitude', 'latitude', 'polling_stations_feb_2024'] as const
  return readTable('villages.csv', columns).map((row) => ({
    code: row.code,
    longitude: Number(row.longitude),
    latitude: Number(row.latitude),
    februaryStations: Number(row.polling_stations_feb_2024),
  }))
}
