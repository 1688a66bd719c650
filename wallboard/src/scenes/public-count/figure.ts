import type { AreaCount } from '../../feed/index.ts'
import { shareText } from '../../figures/part.ts'
import type { FigureModel, Status } from '../../panels/models.ts'
import { shownArea } from '../shared/input.ts'
import type { SceneInput } from '../shared/input.ts'
import { unknownFigure } from '../shared/unknown.ts'

/** The one figure: stations published of all stations of the area's own count. */
export function figureModel(input: SceneInput<AreaCount>): FigureModel {
  const { format } = input
  const { count, moment, words } = format
  const say = words.publicCount
  const area = shownArea(input)
  const own = area?.publicCount ?? null
  if (own === null) return unknownFigure(format, area, say)
  const stamped = moment(Date.parse(own.stampedAt), true)
  const missing = own.stationsTotal - own.stationsPublished
  const stopped: Status = {
    tone: 'attention',
    text: say.stopped(moment(Date.parse(own.stampedAt))),
  }
  const running: Status = { tone: 'quiet', text: say.stamped(stamped) }
  const finished: Status = { tone: 'done', text: `${say.complete} · ${say.stamped(stamped)}` }
  return {
    caption: say.figure,
    value: count(own.stationsPublished),
    beside: words.coverage.of(count(own.stationsTotal)),
    quiet: shareText(format, { part: own.stationsPublished, whole: own.stationsTotal }),
    empty: null,
    notes: [missing <= 0 ? finished : own.moving ? running : stopped],
  }
}
