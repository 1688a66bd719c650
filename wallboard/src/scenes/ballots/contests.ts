import type { AreaBallots, ContestBallots } from '../../feed/index.ts'
import { shownArea } from '../shared/input.ts'
import type { SceneInput } from '../shared/input.ts'

/** The two contests of every station, in the order in which they are shown. */
export const ballotContests = ['governor', 'regency'] as const

/** A contest by its field in the figures. */
export type BallotContest = (typeof ballotContests)[number]

/** Ballots of a contest at an area, when any station has reported them. */
export type SuppliedContest = { contest: BallotContest; ballots: ContestBallots }

/** The contests that stations of the area have reported ballots of; none while nothing is known. */
export function suppliedContests(area: AreaBallots): SuppliedContest[] {
  return ballotContests.flatMap((contest): SuppliedContest[] => {
    const ballots = area[contest]
    return ballots === null || ballots.stationsSupplied === 0 ? [] : [{ contest, ballots }]
  })
}

/** Stations that received another number than the rule allots. */
export function deviating({ stationsShort, stationsInExcess }: ContestBallots): number {
  return stationsShort + stationsInExcess
}

/** Stations that received exactly the number that the rule allots. */
export function exact(ballots: ContestBallots): number {
  return ballots.stationsSupplied - deviating(ballots)
}

const none: ContestBallots = {
  allotted: 0,
  received: 0,
  stationsSupplied: 0,
  stationsShort: 0,
  stationsInExcess: 0,
}

function plus(one: ContestBallots, other: ContestBallots): ContestBallots {
  return {
    allotted: one.allotted + other.allotted,
    received: one.received + other.received,
    stationsSupplied: one.stationsSupplied + other.stationsSupplied,
    stationsShort: one.stationsShort + other.stationsShort,
    stationsInExcess: one.stationsInExcess + other.stationsInExcess,
  }
}

/**
 * The area on show with both contests: a province has no regency contest of its own, there it is all
 * of them together, as each station has exactly one. Null before the figures are here.
 */
export function shownBallots(input: SceneInput<AreaBallots>): AreaBallots | null {
  const area = shownArea(input)
  if (area === null || area.regency !== null || input.focus !== null) return area
  const own = [...input.regencies.values()].flatMap(({ regency }) => regency ?? [])
  return own.length === 0 ? area : { ...area, regency: own.reduce(plus, none) }
}
