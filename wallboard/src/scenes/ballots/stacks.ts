import type { AreaBallots } from '../../feed/index.ts'
import type { StackModel, StackRow } from '../../panels/models.ts'
import type { SceneInput, Wall } from '../shared/input.ts'
import { stackRow } from '../shared/segments.ts'
import { exact, shownBallots, suppliedContests } from './contests.ts'
import type { SuppliedContest } from './contests.ts'

function contestRow(
  { format, theme }: Wall,
  { pollingStations }: AreaBallots,
  { contest, ballots }: SuppliedContest,
): StackRow {
  const say = format.words.ballots
  return stackRow(format, {
    key: contest,
    label: say.contest[contest],
    whole: say.sheets(format.count(ballots.received), format.count(ballots.allotted)),
    parts: [
      ['exact', say.exact, exact(ballots), theme.done],
      ['short', say.short, ballots.stationsShort, theme.critical],
      ['in-excess', say.inExcess, ballots.stationsInExcess, theme.attention],
      ['not-yet', say.notYet, pollingStations - ballots.stationsSupplied, theme.waiting],
    ],
  })
}

/** For each contest the stations by what they received, and the ballots themselves. */
export function stacksModel(input: SceneInput<AreaBallots>): StackModel {
  const { words } = input.format
  const area = shownBallots(input)
  const title = words.ballots.chart
  if (area === null) return { title, note: null, rows: [], empty: words.loading }
  const rows = suppliedContests(area).map((supplied) => contestRow(input, area, supplied))
  return { title, note: null, rows, empty: rows.length > 0 ? null : words.ballots.noChart }
}
