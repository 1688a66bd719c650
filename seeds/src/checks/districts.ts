import { sum } from '../apportion.ts'
import { districtOf } from '../codes.ts'
import { expectedBallots } from '../district-voters.ts'
import { groupBy } from '../group.ts'
import { publishedCounts } from '../published-count.ts'
import { TURNOUT_MODEL } from '../published-totals.ts'
import type { Register, StationRow } from '../register.ts'
import type { Rule } from './violation.ts'

/**
 * Every district has the stations that KPU's count names for it: another table than the one that the
 * register is built from, so that a slip in either shows.
 */
const districtStations: Rule = {
  name: "districts have KPU's number of stations",
  violations: (register) => {
    const stations = stationsByDistrict(register)
    return publishedCounts()
      .map(({ district, stationsTotal }) => ({
        what: `stations of district ${district}`,
        expected: stationsTotal,
        actual: stations.get(district)?.length ?? 0,
      }))
      .filter(({ expected, actual }) => expected !== actual)
  },
}

/** A district's voters suffice for its ballots at a turnout that a district can have. */
const districtTurnout: Rule = {
  name: 'districts cover their published votes at a plausible turnout',
  violations: (register) => {
    const stations = stationsByDistrict(register)
    const { lowest, highest } = TURNOUT_MODEL
    return publishedCounts().flatMap((count) => {
      const members = stations.get(count.district) ?? []
      const turnout = expectedBallots(count) / sum(members.map(({ male, female }) => male + female))
      if (turnout >= lowest && turnout <= highest) return []
      return [
        {
          what: `turnout of district ${count.district}`,
          expected: `${lowest} to ${highest}`,
          actual: turnout,
        },
      ]
    })
  },
}

/** Every village has a polling station. */
const everyVillageVotes: Rule = {
  name: 'villages have a station',
  violations: ({ areas, stations }) => {
    const served = new Set(stations.map(({ village }) => village))
    return areas
      .filter(({ code, level }) => level === 'VILLAGE' && !served.has(code))
      .map(({ code }) => ({
        what: `stations of village ${code}`,
        expected: 'at least 1',
        actual: 0,
      }))
  },
}

function stationsByDistrict({ stations }: Register): Map<string, StationRow[]> {
  return groupBy(stations, ({ village }) => districtOf(village))
}

/** What holds for the stations and voters of districts and villages. */
export const districtRules: readonly Rule[] = [districtStations, districtTurnout, everyVillageVotes]
