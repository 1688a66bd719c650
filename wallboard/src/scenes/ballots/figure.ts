import type { AreaBallots } from '../../feed/index.ts'
import { fullCoverage, shareText } from '../../figures/part.ts'
import type { FigureModel } from '../../panels/models.ts'
import type { SceneInput } from '../shared/input.ts'
import { unknownFigure } from '../shared/unknown.ts'
import { shownBallots, suppliedContests } from './contests.ts'

/** The one figure: stations that have the governor's ballots; the other contest beside it. */
export function figureModel(input: SceneInput<AreaBallots>): FigureModel {
  const { format } = input
  const say = format.words.ballots
  const area = shownBallots(input)
  if (area === null || suppliedContests(area).length === 0) return unknownFigure(format, area, say)
  const stations = (contest: 'governor' | 'regency') => ({
    part: area[contest]?.stationsSupplied ?? 0,
    whole: area.pollingStations,
  })
  const { part, whole } = stations('governor')
  const other = say.other(fullCoverage(format, stations('regency')))
  return {
    caption: say.figure,
    value: format.count(part),
    beside: format.words.coverage.of(format.count(whole)),
    quiet: shareText(format, { part, whole }),
    empty: null,
    notes: area.regency === null ? [] : [{ tone: 'plain', text: other }],
  }
}
