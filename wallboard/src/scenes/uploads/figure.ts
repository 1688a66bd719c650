import type { AreaUploads } from '../../feed/index.ts'
import type { Format } from '../../figures/format.ts'
import { shareText } from '../../figures/part.ts'
import type { FigureModel, Status } from '../../panels/models.ts'
import { shownArea } from '../shared/input.ts'
import type { SceneInput, SceneTime } from '../shared/input.ts'
import { unknownFigure } from '../shared/unknown.ts'
import { isSilent } from './gap.ts'

/** The hour alone when it is near, with its date when it is more than half a day away. */
function hourOf({ time, moment }: Format, hubNow: number | null, at: string): string {
  const then = Date.parse(at)
  const near = hubNow !== null && then - hubNow < 12 * 3_600_000
  return near ? time(then) : moment(then)
}

/** The publication queue: how deep, how old its oldest sheet, when it will be empty. */
function queueNotes(
  { format }: Pick<SceneInput<AreaUploads>, 'format'>,
  { uploads: { queue } }: AreaUploads,
  { hubNow }: SceneTime,
): Status[] {
  const say = format.words.uploads.queue
  if (!queue) return []
  const { depth, oldestAt, drainsAt } = queue
  if (depth === 0) return [{ tone: 'done', text: say.none }]
  const age = oldestAt === null || hubNow === null ? null : hubNow - Date.parse(oldestAt)
  const waiting = age === null ? [] : [say.oldest(format.age(age))]
  const forecast = drainsAt === null ? say.unknown : say.drains(hourOf(format, hubNow, drainsAt))
  return [
    { tone: 'delayed', text: [say.depth(format.count(depth)), ...waiting].join(', ') },
    drainsAt === null ? { tone: 'attention', text: forecast } : { tone: 'plain', text: forecast },
  ]
}

/** The one figure: stations with every sheet published, and the queue before publication. */
export function figureModel(input: SceneInput<AreaUploads>, time: SceneTime): FigureModel {
  const { format } = input
  const say = format.words.uploads
  const area = shownArea(input)
  if (area === null || isSilent(area)) return unknownFigure(format, area, say)
  const stations = { part: area.uploads.stationsPublished, whole: area.pollingStations }
  return {
    caption: say.figure,
    value: format.count(stations.part),
    beside: format.words.coverage.of(format.count(stations.whole)),
    quiet: shareText(format, stations),
    empty: null,
    notes: queueNotes(input, area, time),
  }
}
