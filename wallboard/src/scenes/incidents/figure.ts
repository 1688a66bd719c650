import type { FigureModel, Status } from '../../panels/models.ts'
import type { SceneTime, Wall } from '../shared/input.ts'
import { countTickets } from '../shared/tickets.ts'

/** The one figure: open tickets, beside it the critical ones and those with a missed deadline. */
export function figureModel(wall: Wall, { hubNow }: SceneTime): FigureModel {
  const { words, count } = wall.format
  const say = words.incidents
  const counts = countTickets(wall, hubNow)
  if (counts === null)
    return {
      caption: say.figure,
      value: words.none,
      beside: '',
      quiet: null,
      empty: wall.tickets.refused ? say.refused : words.loading,
      notes: [],
    }
  const { open, critical, overdue, unanswered } = counts
  const calling: Status = { tone: 'critical', text: say.unanswered(count(unanswered)) }
  const answered: Status = { tone: 'done', text: critical > 0 ? say.answered : say.noneCritical }
  return {
    caption: say.figure,
    value: count(open),
    beside: say.bar.critical(count(critical)),
    quiet: say.bar.overdue(count(overdue)),
    empty: open === 0 ? say.empty : null,
    notes: open === 0 ? [] : [unanswered > 0 ? calling : answered],
  }
}
