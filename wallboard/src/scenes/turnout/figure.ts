import type { AreaTurnout } from '../../feed/index.ts'
import { fullCoverage } from '../../figures/part.ts'
import type { FigureModel } from '../../panels/models.ts'
import { shownArea } from '../shared/input.ts'
import type { SceneInput } from '../shared/input.ts'
import { unknownFigure } from '../shared/unknown.ts'

/** The one figure: the share of registered voters who came, with the stations it comes from. */
export function figureModel(input: SceneInput<AreaTurnout>): FigureModel {
  const { format } = input
  const say = format.words.turnout
  const area = shownArea(input)
  if (area === null || area.turnout.stationsReporting === 0) return unknownFigure(format, area, say)
  const { came, stationsReporting } = area.turnout
  const reporting = { part: stationsReporting, whole: area.pollingStations }
  const { registered } = area.voters
  return {
    caption: say.figure,
    value: format.share(came, registered),
    beside: format.count(came),
    quiet: say.registered(format.count(registered)),
    empty: null,
    notes: [{ tone: 'plain', text: say.reporting(fullCoverage(format, reporting)) }],
  }
}
