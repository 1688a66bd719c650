import { readTable } from './table.ts'

/**
 * The governor count of one district as KPU had published it by 28 November 2024 10:15 WIB: stations
 * with a published result out of all its stations, and the votes of pairs 1, 2 and 3 in that order.
 * Provisional, never the official result.
 */
export interface DistrictCount {
  district: string
  /** The stamp of its regency's file, RFC 3339 with the offset of WIB. */
  stampedAt: string
  stationsPublished: number
  stationsTotal: number
  votes: number[]
}

/** The columns of the table of published counts, in the order in which the file has them. */
export const PUBLISHED_COUNT_COLUMNS = [
  'district_code',
  'stamped_at',
  'stations_published',
  'stations_total',
  'pair_1',
  'pair_2',
  'pair_3',
] as const

/** The name of the committed table of published counts in `data/`. */
export const PUBLISHED_COUNT_FILE = 'published-count-2024-11-28.csv'

/** The 666 districts in the order of their codes. */
export function publishedCounts(): DistrictCount[] {
  return readTable(PUBLISHED_COUNT_FILE, PUBLISHED_COUNT_COLUMNS).map((row) => ({
    district: row.district_code,
    stampedAt: row.stamped_at,
    stationsPublished: Number(row.stations_published),
    stationsTotal: Number(row.stations_total),
    votes: [Number(row.pair_1), Number(row.pair_2), Number(row.pair_3)],
  }))
}
