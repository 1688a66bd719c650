import type { AreaTurnout } from '../../feed/index.ts'
import type { StackModel, StackRow } from '../../panels/models.ts'
import { shownArea } from '../shared/input.ts'
import type { SceneInput, Wall } from '../shared/input.ts'
import { stackRow } from '../shared/segments.ts'
import type { SegmentParts } from '../shared/segments.ts'

/** The stations of an area by what they are doing, from the last step of the day back. */
export function stationParts({ format, theme }: Wall, { voting }: AreaTurnout): SegmentParts {
  const say = format.words.turnout.state
  return [
    ['counted', say.counted, voting.counted, theme.done],
    ['closed', say.closed, voting.closed, theme.settled],
    ['open', say.open, voting.open, theme.information],
    ['suspended', say.suspended, voting.suspended, theme.critical],
    ['not-open', say.notOpen, voting.notOpen, theme.waiting],
  ]
}

function stationsRow(wall: Wall, area: AreaTurnout): StackRow {
  const { format } = wall
  const say = format.words.turnout
  return stackRow(format, {
    key: 'stations',
    label: say.stations,
    whole: say.stationsWhole(format.count(area.pollingStations)),
    parts: stationParts(wall, area),
  })
}

function votersRow({ format, theme }: Wall, { turnout }: AreaTurnout): StackRow {
  const say = format.words.turnout
  return stackRow(format, {
    key: 'voters',
    label: say.voters,
    whole: say.votersWhole(format.count(turnout.came)),
    parts: [
      ['registered', say.kind.registered, turnout.registered, theme.undecided],
      ['moved-in', say.kind.movedIn, turnout.movedIn, theme.handed],
      ['unregistered', say.kind.unregistered, turnout.unregistered, theme.misread],
    ],
  })
}

/** Stations by what they are doing, and the voters who came by kind. */
export function stacksModel(input: SceneInput<AreaTurnout>): StackModel {
  const { words, count } = input.format
  const say = words.turnout
  const area = shownArea(input)
  if (area === null) return { title: say.chart, note: null, rows: [], empty: words.loading }
  const { openedLate } = area.voting
  const reported = area.turnout.stationsReporting > 0
  return {
    title: say.chart,
    note: openedLate === 0 ? null : { tone: 'attention', text: say.openedLate(count(openedLate)) },
    rows: [stationsRow(input, area), ...(reported ? [votersRow(input, area)] : [])],
    empty: null,
  }
}
