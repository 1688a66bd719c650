import type { AreaTurnout } from '../../feed/index.ts'
import type { Status, WorstModel } from '../../panels/models.ts'
import { shownArea } from '../shared/input.ts'
import type { SceneInput } from '../shared/input.ts'
import { worstModel } from '../shared/worst.ts'

/** Who is silent in all: late ones, and apart from them those known to be unreachable. */
function silent(input: SceneInput<AreaTurnout>): Status[] {
  const { words, count } = input.format
  const say = words.turnout.worst
  const { late = 0, unreachable = 0 } = shownArea(input)?.voting ?? {}
  const [lateText, unreachableText] = [say.late(count(late)), say.unreachable(count(unreachable))]
  return [
    ...(late > 0 ? [{ tone: 'attention', text: lateText } as const] : []),
    ...(unreachable > 0 ? [{ tone: 'offline', text: unreachableText } as const] : []),
  ]
}

/** Districts by stations that are late; unreachable ones stand beside their number, not in it. */
export function latestReports(input: SceneInput<AreaTurnout>): WorstModel {
  const { words, count } = input.format
  return worstModel(input, {
    by: 'number',
    bad: ({ voting, pollingStations }) => ({ part: voting.late, whole: pollingStations }),
    detail: ({ voting: { unreachable } }) =>
      unreachable === 0 ? null : { text: count(unreachable), icon: 'offline', colour: null },
    notes: silent(input),
    words: words.turnout.worst,
  })
}
