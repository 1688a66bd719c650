import type { Words } from '../../words/index.ts'
import { mapModel } from '../shared/map.ts'
import type { SceneWords } from '../shared/scene.ts'
import type { Stage } from '../shared/stage.ts'
import { ticketChangesModel } from './changes.ts'
import { ticketClasses, ticketLabels } from './districts.ts'
import { figureModel } from './figure.ts'
import { pressingModel } from './pressing.ts'
import { stacksModel } from './stacks.ts'

const wordsOf = ({ incidents }: Words): SceneWords => ({ ...incidents, changed: (count) => count })

/** What is wrong: every open ticket, the most pressing first. Made of the wall's tickets alone. */
export const incidentsStage: Stage = {
  view: (wall) => {
    const words = wordsOf(wall.format.words)
    const classes = ticketClasses(wall)
    return {
      id: 'incidents',
      words,
      classes,
      dots: null,
      map: mapModel(wall, classes, ticketLabels, words.map),
      chart: { kind: 'stacks', model: stacksModel(wall) },
      worst: null,
    }
  },
  timed: (wall, time) => ({
    figure: figureModel(wall, time),
    changes: ticketChangesModel(wall, time),
    pressing: pressingModel(wall, time),
  }),
}
