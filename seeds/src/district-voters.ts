import { apportion, sum } from './apportion.ts'
import type { Claim } from './apportion.ts'
import { regencyOf } from './codes.ts'
import type { DistrictCount } from './published-count.ts'
import { STATION_CAP, SURABAYA, TURNOUT_MODEL, VOTER_TOTALS } from './published-totals.ts'

/** Voters a station beyond which a district is not filled for its weight alone: no district is full. */
const WELL_FILLED = 585

/**
 * The ballots (not a whole number) that a district's count points to: the published valid votes and
 * the assumed invalid ones, scaled from the published stations to all. 0 while nothing is published.
 */
export function expectedBallots({
  votes,
  stationsPublished,
  stationsTotal,
}: DistrictCount): number {
  if (stationsPublished === 0) return 0
  const ballots = sum(votes) * (1 + TURNOUT_MODEL.invalidPerValid)
  return (ballots * stationsTotal) / stationsPublished
}

/**
 * The registered voters of every district, by code: exactly Kota Surabaya's own number in its
 * districts and exactly the province's in all. Throws a RangeError when no electorate within the cap
 * and the assumed turnouts adds up to them.
 */
export function districtVoters(counts: readonly DistrictCount[]): Map<string, number> {
  const inSurabaya = ({ district }: DistrictCount) => regencyOf(district) === SURABAYA.code
  return new Map([
    ...shareVoters(SURABAYA.voters, counts.filter(inSurabaya)),
    ...shareVoters(
      VOTER_TOTALS.all - SURABAYA.voters,
      counts.filter((count) => !inSurabaya(count)),
    ),
  ])
}

function shareVoters(total: number, counts: readonly DistrictCount[]): [string, number][] {
  const votersAStation = total / sum(counts.map(({ stationsTotal }) => stationsTotal))
  const votersABallot = total / sum(counts.map(expectedBallots))
  const claims = counts.map((count) => claimOf(count, votersAStation, votersABallot))
  return apportion(total, claims).map((voters, index) => [counts[index]?.district ?? '', voters])
}

/**
 * A busy district has both larger stations and a higher turnout, so its weight is half way between
 * equal stations everywhere and equal turnout everywhere.
 */
function claimOf(count: DistrictCount, votersAStation: number, votersABallot: number): Claim {
  const { stationsTotal: stations } = count
  const ballots = expectedBallots(count)
  const fewest = Math.max(stations, Math.ceil(ballots / TURNOUT_MODEL.highest))
  const most = ballots === 0 ? Infinity : Math.floor(ballots / TURNOUT_MODEL.lowest)
  const room = Math.max(stations * WELL_FILLED, fewest)
  return {
    weight: (stations * votersAStation + ballots * votersABallot) / 2,
    lowest: fewest,
    highest: Math.min(most, room, stations * STATION_CAP),
  }
}
