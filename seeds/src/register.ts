/** The four levels above the polling station, from the province down. */
export type AreaLevel = 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE'

/**
 * One area of the province, from the province itself down to a village.
 * Code and name are the Ministry of Home Affairs' as idn-area-data 4.0.1 writes them, the code dotted
 * (`35.78.01.1001`), a regency's name with its Kabupaten or Kota. Names repeat; codes do not.
 * `parent` is null for the province only. The point is WGS 84 in degrees, 5 decimals: a village's
 * own point, and for every larger area the mean of its villages' points weighted by their stations.
 */
export interface AreaRow {
  code: string
  name: string
  level: AreaLevel
  parent: string | null
  longitude: number
  latitude: number
}

/**
 * One polling station (TPS) of 27 November 2024.
 * `code` is the village's code and the station's number in three digits (`35.78.01.1001.003`);
 * `number` counts from 1 in each village. `male` and `female` are registered voters (persons), at
 * most 600 together. The point is WGS 84 in degrees, 5 decimals; `surveyed` is false when it was
 * generated inside the village, which is the case for every row that this package makes.
 */
export interface StationRow {
  code: string
  village: string
  number: number
  longitude: number
  latitude: number
  surveyed: boolean
  male: number
  female: number
}

/** One column of a ballot; `empty` marks the column that stands against an only pair. */
export interface BallotColumn {
  number: number
  empty: boolean
}

/**
 * One contest: `governor` in the province, `regency:35.NN` in each regency or city.
 * `columns` are in ballot order, numbers from 1 without a gap. Source: KPU.
 */
export interface ContestRow {
  code: string
  area: string
  columns: BallotColumn[]
}

/** The rows of a register, parents before children and each level in the order of its codes. */
export interface RegisterRows {
  areas: AreaRow[]
  stations: StationRow[]
  contests: ContestRow[]
}

/** The register with the SHA-256 (64 hexadecimal digits) of its rows, see `checksum`. */
export interface Register extends RegisterRows {
  sha256: string
}
