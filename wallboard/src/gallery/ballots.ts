import type { AreaBallots, ContestBallots } from '../feed/index.ts'
import type { SceneFigures } from '../scenes/shared/input.ts'
import { landFigures } from './figures.ts'

/** What the ballots of one contest differ in from the plain ones. */
export type ContestWishes = { supplied?: number; short?: number; inExcess?: number }

function contest(
  stations: number,
  { supplied = 80, short = 0, inExcess = 0 }: ContestWishes,
): ContestBallots {
  return {
    allotted: stations * 528,
    received: supplied * 528 - short * 25 + inExcess * 10,
    stationsSupplied: supplied,
    stationsShort: short,
    stationsInExcess: inExcess,
  }
}

/** What an area's ballots differ in. `regency` null: an area of more than one regency. */
export type BallotWishes = {
  stations?: number
  governor?: ContestWishes
  regency?: ContestWishes | null
}

/** One area's ballots: 80 of 100 stations supplied exactly in both contests, unless wished otherwise. */
export function ballots(code: string, wishes: BallotWishes = {}): AreaBallots {
  const { stations = 100, governor = {}, regency = {} } = wishes
  return {
    code,
    pollingStations: stations,
    governor: contest(stations, governor),
    regency: regency && contest(stations, regency),
  }
}

const none = { supplied: 0 }

function spreadBallots(code: string, spread: number): AreaBallots {
  if (spread > 108) return ballots(code, { governor: none, regency: none })
  const supplied = Math.min(100, spread)
  const short = spread % 11 === 0 ? Math.min(7, supplied) : 0
  const inExcess = spread % 7 === 0 ? Math.min(3, supplied - short) : 0
  return ballots(code, { governor: { supplied, short }, regency: { supplied, short, inExcess } })
}

const province = (governor: ContestWishes) =>
  ballots('35', { stations: 60_751, governor, regency: null })

function largeRegency(code: string): AreaBallots {
  const supplied = { supplied: 1_094, short: 7, inExcess: 2 }
  return ballots(code, { stations: 1_598, governor: supplied, regency: supplied })
}

/** What ballot distribution can say. */
export const ballotStates = {
  live: landFigures(
    province({ supplied: 42_107, short: 312, inExcess: 97 }),
    spreadBallots,
    largeRegency,
  ),
  empty: {
    ...landFigures(province(none), (code) => ballots(code, { governor: none, regency: none })),
    changes: [],
  },
  supplied: landFigures(province({ supplied: 60_751 }), (code) =>
    ballots(code, { governor: { supplied: 100 }, regency: { supplied: 100 } }),
  ),
} satisfies Record<string, SceneFigures<AreaBallots>>
