import { shareClasses } from '../../map/classes.ts'
import type { ShareClass } from '../../map/classes.ts'
import type { Classes } from '../../map/states.ts'
import type { Wall } from '../shared/input.ts'
import { districtOf, shownTickets } from '../shared/tickets.ts'

/** Lower edges of the classes of a number of tickets. */
const edges = [0, 1, 2, 4, 8, 16] as const

/** What the legend calls the classes: `0`, `1`, `2–3` and so on, `≥ 16` last. */
export const ticketLabels: readonly string[] = shareClasses.map((index) => {
  const [from, next] = [edges[index], edges[index + 1]]
  if (next === undefined) return `≥ ${from}`
  return next - from === 1 ? `${from}` : `${from}–${next - 1}`
})

function classOf(tickets: number): ShareClass {
  return shareClasses.findLast((index) => tickets >= edges[index]) ?? 0
}

/**
 * The class of every district by its open tickets; null while tickets are not known. A ticket of
 * something larger than a district is in none.
 */
export function ticketClasses(wall: Wall): Classes {
  const tickets = shownTickets(wall)
  const counts = new Map<string, number>()
  for (const ticket of tickets ?? []) {
    const district = districtOf(ticket)
    if (district !== null) counts.set(district, (counts.get(district) ?? 0) + 1)
  }
  const districts = wall.boundaries?.districts ?? []
  return new Map(
    districts.map(({ properties: { code } }) => [
      code,
      tickets === null ? null : classOf(counts.get(code) ?? 0),
    ]),
  )
}
