import { votingIn } from '../../feed/index.ts'
import type { AreaTurnout } from '../../feed/index.ts'
import type { Part } from '../../figures/part.ts'
import type { ClassEdges } from '../../map/classes.ts'
import type { Scene } from '../shared/scene.ts'
import { figureModel } from './figure.ts'
import { stacksModel, stationParts } from './stacks.ts'
import { latestReports } from './worst.ts'

// Turnout has no "complete": districts end between half and nearly all, so classes lie closer there.
const turnoutEdges: ClassEdges = [0, 0.2, 0.4, 0.6, 0.7, 0.8]

function shareCame({ turnout, voters }: AreaTurnout): Part | null {
  return turnout.stationsReporting === 0 ? null : { part: turnout.came, whole: voters.registered }
}

/** How voting goes: who came, which stations are open, and which have fallen silent. */
export const turnoutScene: Scene<AreaTurnout> = {
  id: 'turnout',
  words: ({ turnout }) => turnout,
  mapped: { edges: turnoutEdges, part: shareCame },
  stationed: {
    kinds: stationParts,
    kindOf: (state) => votingIn(state).toLowerCase().replace('_', '-'),
    loud: new Set(['suspended']),
  },
  figure: figureModel,
  chart: (input) => ({ kind: 'stacks', model: stacksModel(input) }),
  worst: latestReports,
}
