import { metresBetween } from '../geodesy.ts'
import { readVillageDiscs } from '../positions.ts'
import { STATION_CAP } from '../published-totals.ts'
import type { Rule } from './violation.ts'

/** No village of the province reaches further from its point, in metres; not even the islands'. */
const FARTHEST = 30_000

/** A station has voters, in whole numbers by sex, and not more than the cap. */
const stationVoters: Rule = {
  name: 'stations have 1 to 600 voters',
  violations: ({ stations }) =>
    stations
      .filter(({ male, female }) => {
        const counts = [male, female].every((count) => Number.isInteger(count) && count >= 0)
        return !counts || male + female < 1 || male + female > STATION_CAP
      })
      .map(({ code, male, female }) => ({
        what: `voters of station ${code}`,
        expected: `1 to ${STATION_CAP}`,
        actual: `${male} men, ${female} women`,
      })),
}

/** A generated position lies in its village's disc, a surveyed one within 30 km of its point. */
const stationPositions: Rule = {
  name: "stations lie in their village's disc",
  violations: ({ areas, stations }) => {
    const discs = readVillageDiscs()
    const points = new Map(areas.map((area) => [area.code, area]))
    return stations.flatMap((station) => {
      const village = points.get(station.village)
      const distance = village ? metresBetween(village, station) : Number.NaN
      const disc = station.surveyed ? FARTHEST : (discs.get(station.village) ?? 0)
      const limit = Math.min(disc, FARTHEST)
      if (distance <= limit) return []
      return [
        {
          what: `metres from station ${station.code} to its village's point`,
          expected: `at most ${limit}`,
          actual: distance,
        },
      ]
    })
  },
}

/** What holds for every station by itself. */
export const stationRules: readonly Rule[] = [stationVoters, stationPositions]
