import type { AreaTurnout } from '../feed/index.ts'
import type { SceneFigures } from '../scenes/shared/input.ts'
import { landFigures } from './figures.ts'

/** What an area's turnout differs in. `share` is of its voters, 0 to 1; states default to open. */
export type TurnoutWishes = {
  stations?: number
  reporting?: number
  share?: number
  voting?: Partial<AreaTurnout['voting']>
}

/** One area: 100 stations of 515 voters, all open and reporting 50 %, unless wished otherwise. */
export function turnout(code: string, wishes: TurnoutWishes = {}): AreaTurnout {
  const { stations = 100, reporting = stations, share = 0.5, voting = {} } = wishes
  const registered = stations * 515
  const came = Math.round(registered * share)
  const [movedIn, unregistered] = [Math.round(came * 0.004), Math.round(came * 0.006)]
  const states = { notOpen: 0, suspended: 0, closed: 0, counted: 0, ...voting }
  const told = states.notOpen + states.suspended + states.closed + states.counted
  return {
    code,
    pollingStations: stations,
    voters: { registered },
    voting: { open: stations - told, openedLate: 0, late: 0, unreachable: 0, ...states },
    turnout: {
      came,
      registered: came - movedIn - unregistered,
      movedIn,
      unregistered,
      stationsReporting: reporting,
    },
  }
}

const silent = (code: string, stations = 100) =>
  turnout(code, { stations, reporting: 0, share: 0, voting: { notOpen: stations } })

function spreadTurnout(code: string, spread: number): AreaTurnout {
  if (spread > 108) return silent(code)
  const late = spread % 9 === 0 ? 1 + (spread % 13) : 0
  const unreachable = spread % 5 === 0 ? 1 + (spread % 7) : 0
  return turnout(code, { share: Math.min(97, spread) / 100, voting: { late, unreachable } })
}

const everywhere = { stations: 60_751 }

/** What voting and turnout can say. */
export const turnoutStates = {
  live: landFigures(
    turnout('35', {
      ...everywhere,
      reporting: 58_012,
      share: 0.4632,
      voting: {
        notOpen: 214,
        suspended: 12,
        closed: 1_840,
        counted: 96,
        openedLate: 1_012,
        late: 387,
        unreachable: 205,
      },
    }),
    spreadTurnout,
  ),
  empty: { ...landFigures(silent('35', 60_751), (code) => silent(code)), changes: [] },
  opening: landFigures(
    turnout('35', {
      ...everywhere,
      reporting: 0,
      share: 0,
      voting: { notOpen: 4_201, late: 4_017, unreachable: 184, openedLate: 611 },
    }),
    (code, spread) =>
      turnout(code, { reporting: 0, share: 0, voting: { notOpen: spread % 9, late: spread % 9 } }),
  ),
  counted: landFigures(
    turnout('35', { ...everywhere, share: 0.7013, voting: { counted: 60_751 } }),
    (code) => turnout(code, { share: 0.7, voting: { counted: 100 } }),
  ),
} satisfies Record<string, SceneFigures<AreaTurnout>>
