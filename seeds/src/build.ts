import { areaRows } from './areas.ts'
import { checksum } from './checksum.ts'
import { districtOf } from './codes.ts'
import { readContests } from './contests.ts'
import { districtVoters } from './district-voters.ts'
import { groupBy } from './group.ts'
import { officialNames } from './official-names.ts'
import { readVillageDiscs } from './positions.ts'
import { publishedCounts } from './published-count.ts'
import { VOTER_TOTALS } from './published-totals.ts'
import { drawsFor } from './random.ts'
import type { Register } from './register.ts'
import { menAmong } from './sexes.ts'
import { stationRows } from './stations.ts'
import type { DistrictPlan, VillagePlan } from './stations.ts'
import { readDistrictStations, shareStations } from './village-stations.ts'
import { readVillages } from './villages.ts'

const PROVINCE = '35'

/** The seed of the register that everybody shares: the year of the election. */
const DEFAULT_SEED = 2024

/** How far a district's share of men strays from the province's, as a share of it. */
const SPREAD_OF_MEN = 0.03

/**
 * The register of East Java for the election of 27 November 2024: areas, stations and contests.
 * Published figures (numbers of stations, sums of voters) are exact and do not depend on the seed; what is
 * not published (a station's position, its voters by sex) is generated from it, the same seed giving
 * the same bytes. `seed` is a whole number, 2024 when absent. Throws when a table of `data/` is
 * missing or does not fit the others. Sources: `seeds/README.md`.
 */
export function buildRegister(seed: number = DEFAULT_SEED): Register {
  const villages = planVillages()
  const rows = {
    areas: areaRows(officialNames(PROVINCE), villages),
    stations: planDistricts(seed, villages).flatMap((district) => stationRows(seed, district)),
    contests: readContests(),
  }
  return { sha256: checksum(rows), ...rows }
}

function planVillages(): VillagePlan[] {
  const villages = readVillages()
  const stations = shareStations(villages, readDistrictStations())
  const discs = readVillageDiscs()
  return villages.map(({ code, longitude, latitude }) => {
    const radius = discs.get(code)
    if (radius === undefined) throw new Error(`no disc for village ${code}`)
    return { code, longitude, latitude, radius, stations: stations.get(code) ?? 0 }
  })
}

function planDistricts(seed: number, villages: readonly VillagePlan[]): DistrictPlan[] {
  const groups = groupBy(villages, ({ code }) => districtOf(code))
  const votersOf = districtVoters(publishedCounts())
  const voters = [...groups.keys()].map((code) => votersOf.get(code) ?? 0)
  // The sexes are published for the whole province only, so the districts' shares are drawn too.
  const men = menAmong(VOTER_TOTALS.men, voters, SPREAD_OF_MEN, drawsFor(seed, 'men by district'))
  return [...groups].map(([code, members], index) => ({
    code,
    voters: voters[index] ?? 0,
    men: men[index] ?? 0,
    villages: members,
  }))
}
