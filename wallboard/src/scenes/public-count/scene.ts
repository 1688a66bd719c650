import type { AreaCount } from '../../feed/index.ts'
import type { Part } from '../../figures/part.ts'
import { towardsComplete } from '../../map/classes.ts'
import type { Scene } from '../shared/scene.ts'
import { worstModel } from '../shared/worst.ts'
import { figureModel } from './figure.ts'
import { votesModel } from './votes.ts'

const published = ({ publicCount: own }: AreaCount): Part | null =>
  own && { part: own.stationsPublished, whole: own.stationsTotal }

const missing = ({ publicCount: own }: AreaCount): Part | null =>
  own && { part: own.stationsTotal - own.stationsPublished, whole: own.stationsTotal }

/** How far KPU's published count is, and what it says. */
export const publicCountScene: Scene<AreaCount> = {
  id: 'public-count',
  words: ({ publicCount, changes }) => ({ ...publicCount, changed: changes.stations }),
  mapped: { edges: towardsComplete, part: published },
  stationed: null,
  figure: figureModel,
  chart: (input) => ({ kind: 'votes', model: votesModel(input) }),
  worst: (input) =>
    worstModel(input, {
      bad: missing,
      by: 'share',
      shown: (district) => published(district) ?? { part: 0, whole: 0 },
      words: input.format.words.slowest,
    }),
}
