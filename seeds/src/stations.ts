import { stationCode } from './codes.ts'
import { pointInDisc } from './positions.ts'
import { drawsFor } from './random.ts'
import type { StationRow } from './register.ts'
import { menAmong } from './sexes.ts'
import { stationVoters } from './station-voters.ts'

/** How far a station's share of men strays from its district's, as a share of it. */
const SPREAD_OF_MEN = 0.08

/** A village as its stations need it: point (degrees), disc (metres) and number of stations. */
export interface VillagePlan {
  code: string
  longitude: number
  latitude: number
  radius: number
  stations: number
}

/** A district as its stations need it: its voters and the men among them (persons). */
export interface DistrictPlan {
  code: string
  voters: number
  men: number
  villages: readonly VillagePlan[]
}

/**
 * The rows of a district's stations in the order of their codes; voters and men add up to the plan's.
 * The same seed gives the same rows whatever the other districts are.
 */
export function stationRows(seed: number, district: DistrictPlan): StationRow[] {
  const { code, villages } = district
  const voters = stationVoters(
    district.voters,
    villages.map(({ stations }) => stations),
    drawsFor(seed, `voters of ${code}`),
  )
  const men = menAmong(district.men, voters, SPREAD_OF_MEN, drawsFor(seed, `men of ${code}`))
  return villages
    .flatMap((village) => places(seed, village))
    .map((place, index) => {
      const male = men[index] ?? 0
      return { ...place, surveyed: false, male, female: (voters[index] ?? 0) - male }
    })
}

type Place = Omit<StationRow, 'surveyed' | 'male' | 'female'>

function places(seed: number, village: VillagePlan): Place[] {
  const draw = drawsFor(seed, `positions in ${village.code}`)
  return Array.from({ length: village.stations }, (_, index) => ({
    code: stationCode(village.code, index + 1),
    village: village.code,
    number: index + 1,
    ...pointInDisc(village, village.radius, draw),
  }))
}
