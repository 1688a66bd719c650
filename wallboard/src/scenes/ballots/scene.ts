import type { AreaBallots } from '../../feed/index.ts'
import type { Part } from '../../figures/part.ts'
import { towardsComplete } from '../../map/classes.ts'
import type { Scene } from '../shared/scene.ts'
import { exact, suppliedContests } from './contests.ts'
import { figureModel } from './figure.ts'
import { stacksModel } from './stacks.ts'
import { worstBallots } from './worst.ts'

/** Stations supplied exactly, in the contest where they are fewer. */
function exactlySupplied(district: AreaBallots): Part | null {
  if (suppliedContests(district).length === 0) return null
  const contests = [district.governor, district.regency].filter((contest) => contest !== null)
  return { part: Math.min(...contests.map(exact)), whole: district.pollingStations }
}

/** Whether every station has its ballots, and as many as the rule allots. */
export const ballotsScene: Scene<AreaBallots> = {
  id: 'ballots',
  words: ({ ballots, changes }) => ({ ...ballots, changed: changes.stations }),
  mapped: { edges: towardsComplete, part: exactlySupplied },
  stationed: null,
  figure: figureModel,
  chart: (input) => ({ kind: 'stacks', model: stacksModel(input) }),
  worst: worstBallots,
}
