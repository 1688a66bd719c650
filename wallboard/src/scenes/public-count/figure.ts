import type { FigureModel, Status } from '../../panels/models.ts'
import { shownArea } from './input.ts'
import type { SceneInput } from './input.ts'

/** The one figure: stations published of all stations of the area's own count. */
export function figureModel(input: SceneInput): FigureModel {
  const { count, share, moment, words } = input.format
  const say = words.publicCount
  const area = shownArea(input)
  const own = area?.publicCount ?? null
  if (own === null) {
    const of = area === null ? '' : say.of(count(area.pollingStations))
    const empty = area === null ? words.loading : say.empty
    const whole = { of, share: null, empty, stamp: null }
    return { caption: say.figure, published: words.none, ...whole }
  }
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
    published: count(own.stationsPublished),
    of: say.of(count(own.stationsTotal)),
    share: say.share(share(own.stationsPublished, own.stationsTotal)),
    empty: null,
    stamp: missing <= 0 ? finished : own.moving ? running : stopped,
  }
}
