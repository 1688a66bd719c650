import { buildRegister } from '../../../seeds/src/index.ts'
import { Geography } from '../../../server/src/domain/geography/geography.ts'

/** All of East Java as the seeds have it: 8,494 villages, 60,751 stations. Takes a second. */
export function wholeProvince(): Geography {
  const { areas, stations } = buildRegister()
  const votersOf = ({ male, female }: { male: number; female: number }) => {
    return { registered: male + female, male, female }
  }
  return new Geography(
    areas.map(({ longitude, latitude, ...area }) => {
      const voters = { registered: 0, male: 0, female: 0 }
      return { ...area, center: { longitude, latitude }, pollingStations: 0, voters }
    }),
    stations.map(({ longitude, latitude, male, female, ...station }) => {
      return {
        ...station,
        coordinates: { longitude, latitude },
        voters: votersOf({ male, female }),
      }
    }),
  )
}
