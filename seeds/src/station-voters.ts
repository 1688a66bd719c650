import { apportion, sum } from './apportion.ts'
import { STATION_CAP } from './published-totals.ts'
import { factorAround1 } from './random.ts'
import type { Draw } from './random.ts'

/**
 * How far villages differ in voters a station, and stations within a village, from their mean where
 * the cap leaves the room.
 */
const SPREAD = { village: 0.25, station: 0.12 } as const

/**
 * The registered voters of each station of a district, village by village in the order given, from 2
 * to the cap and adding up to `voters` exactly. `villageStations` counts each village's stations.
 * Throws a RangeError when the stations cannot hold the voters.
 */
export function stationVoters(
  voters: number,
  villageStations: readonly number[],
  draw: Draw,
): number[] {
  // Nearly full stations differ less: a wide spread would pile them all up at the cap.
  const room = (STATION_CAP * sum(villageStations)) / voters - 1
  const villages = villageStations.map((stations) => ({
    weight: stations * factorAround1(draw, Math.min(SPREAD.village, room)),
    lowest: stations * 2,
    highest: stations * STATION_CAP,
  }))
  return apportion(voters, villages).flatMap((share, index) => {
    const stations = Array.from({ length: villageStations[index] ?? 0 }, () => ({
      weight: factorAround1(draw, Math.min(SPREAD.station, room / 2)),
      lowest: 2,
      highest: STATION_CAP,
    }))
    return apportion(share, stations)
  })
}
