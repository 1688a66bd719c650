import type { Moment } from '../domain/clock.ts'

/** What the published count ended on in one district. Source: KPU, 28 November 2024. */
export interface DistrictFinal {
  /** Dotted code: `35.78.01`. */
  district: string
  stationsPublished: number
  stationsTotal: number
  /** By ballot number, of the published stations. */
  votes: number[]
  /** The stamp of its regency's file, by which all of them were published. */
  stampedAt: Moment
}

/** The figures that the election ended on, as the provincial meeting certified them. */
export interface OfficialResult {
  /** Of the governor's contest, by ballot number. */
  votes: readonly number[]
  invalid: number
}

/** The official result of 2024. With it 21,937,202 voters came. Source: KPU Jawa Timur. */
export const officialResult: OfficialResult = {
  votes: [1_797_332, 12_192_165, 6_743_095],
  invalid: 1_204_610,
}

/** A station as the rehearsal needs to know it. */
export interface RehearsedStation {
  /** Dotted code. */
  code: string
  /** Voters on its final list. */
  registered: number
  /** Ballots it is to receive for each contest. */
  allotted: number
}

/** The places and figures that a rehearsal is invented on. */
export interface Electorate {
  /** By code. */
  stations: readonly RehearsedStation[]
  /** Columns of the ballot of each contest, by code. */
  columns: ReadonlyMap<string, number>
  finals: readonly DistrictFinal[]
  official: OfficialResult
}

/** Code of a station's regency or city contest. */
export function regencyContest(station: string): string {
  return `regency:${station.slice(0, 5)}`
}

/** The numbers (places in `stations`) of each district's stations, by district code. */
export function stationsByDistrict(
  stations: readonly Pick<RehearsedStation, 'code'>[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  stations.forEach(({ code }, station) => {
    const district = code.slice(0, 8)
    const group = groups.get(district)
    if (group) group.push(station)
    else groups.set(district, [station])
  })
  return groups
}
