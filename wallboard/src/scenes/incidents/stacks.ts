import type { Category, Ticket } from '../../feed/index.ts'
import type { StackModel, StackRow } from '../../panels/models.ts'
import type { Theme } from '../../theme/index.ts'
import type { Wall } from '../shared/input.ts'
import { segmentsOf } from '../shared/segments.ts'
import { shownTickets } from '../shared/tickets.ts'

/** In colours that mean nothing else; the order is that of equal numbers. */
const categoryColours = ({ pairs, ...theme }: Theme): readonly (readonly [Category, string])[] => [
  ['LOGISTICS', theme.information],
  ['VOTING', theme.settled],
  ['COUNTING', theme.handed],
  ['SIREKAP', theme.misread],
  ['RECAPITULATION', pairs[0] ?? theme.undecided],
  ['SECURITY', pairs[3] ?? theme.undecided],
  ['VIOLATION', pairs[1] ?? theme.undecided],
  ['DISASTER', pairs[2] ?? theme.undecided],
  ['OFFICER', pairs[4] ?? theme.undecided],
  ['INFORMATION', theme.undecided],
]

// What fits on one line; the others are one part.
const listed = 4

function categoriesRow({ format, theme }: Wall, tickets: readonly Ticket[]): StackRow {
  const say = format.words.incidents
  const counted = categoryColours(theme)
    .map(([category, colour]) => {
      const value = tickets.filter((ticket) => ticket.category === category).length
      return [category, say.terms.categories[category], value, colour] as const
    })
    .toSorted((one, other) => other[2] - one[2])
  const rest = counted.slice(listed).reduce((sum, [, , value]) => sum + value, 0)
  const segments = segmentsOf(format, [
    ...counted.slice(0, listed),
    ['others', say.others, rest, theme.waiting],
  ])
  const label = { tone: 'plain', text: say.byCategory } as const
  const whole = say.whole(format.count(tickets.length))
  return { key: 'categories', label, whole, segments, listed: segments, columns: listed + 1 }
}

/** Open tickets by what they are about. */
export function stacksModel(wall: Wall): StackModel {
  const { words } = wall.format
  const say = words.incidents
  const tickets = shownTickets(wall)
  const nothing = { title: say.chart, note: null, rows: [] }
  if (tickets === null)
    return { ...nothing, empty: wall.tickets.refused ? say.refused : words.loading }
  if (tickets.length === 0) return { ...nothing, empty: say.noChart }
  return { ...nothing, rows: [categoriesRow(wall, tickets)], empty: null }
}
