import type { Ticket } from '../../feed/index.ts'
import type { Format } from '../../figures/format.ts'
import { regencyOf } from '../../figures/names.ts'
import { shorten } from '../../figures/text.ts'
import type { PressingModel, PressingRow, Status } from '../../panels/models.ts'
import type { SceneTime, Wall } from '../shared/input.ts'
import { codeOf, deadlineOf, isOverdue, severities, shownTickets } from '../shared/tickets.ts'
import { whereOf } from './where.ts'

const shown = 10

/** More than ever fits; the panel cuts what does not. */
const titleLength = 90

/** The running clock in words: what is due, in how long or since when. */
function clockOf(ticket: Ticket, hubNow: number | null, { words, age }: Format): Status {
  const say = words.incidents.clock
  const deadline = deadlineOf(ticket)
  if (deadline === null) return { tone: 'plain', text: say.stands }
  if (hubNow === null) return { tone: 'plain', text: words.none }
  const left = deadline.at - hubNow
  const responding = deadline.of === 'RESPONSE'
  if (left < 0) {
    const text = responding ? say.respondLate(age(-left)) : say.resolveLate(age(-left))
    return { tone: 'attention', text }
  }
  return { tone: 'plain', text: responding ? say.respond(age(left)) : say.resolve(age(left)) }
}

function rowOf(wall: Wall, hubNow: number | null, ticket: Ticket): PressingRow {
  const { format, province, hrefOf } = wall
  const { number, severity } = ticket
  const code = codeOf(ticket, province)
  return {
    number,
    severity,
    severityText: format.words.incidents.terms.severities[severity],
    title: shorten(ticket.title, titleLength),
    where: whereOf(wall, ticket),
    age: hubNow === null ? '' : format.age(hubNow - Date.parse(ticket.openedAt)),
    clock: clockOf(ticket, hubNow, format),
    code,
    href: hrefOf(code === province ? null : regencyOf(code)),
  }
}

/** Critical before all others, overdue before the rest, then by severity and the next deadline. */
function mostPressing(hubNow: number | null): (one: Ticket, other: Ticket) => number {
  const keys = (ticket: Ticket): readonly number[] => [
    ticket.severity === 'CRITICAL' ? 0 : 1,
    isOverdue(ticket, hubNow) ? 0 : 1,
    severities.indexOf(ticket.severity),
    deadlineOf(ticket)?.at ?? Number.MAX_SAFE_INTEGER,
    ticket.number,
  ]
  return (one, other) => {
    const [mine, theirs] = [keys(one), keys(other)]
    const at = mine.findIndex((key, index) => key !== theirs[index])
    return at === -1 ? 0 : (mine[at] ?? 0) - (theirs[at] ?? 0)
  }
}

/** The ten most pressing open tickets of the area on show, with where they are. */
export function pressingModel(wall: Wall, { hubNow }: SceneTime): PressingModel {
  const { words, count } = wall.format
  const say = words.incidents
  const tickets = shownTickets(wall)
  if (tickets === null) {
    const empty = wall.tickets.refused ? say.refused : words.loading
    return { title: say.pressing, rows: [], empty, more: null }
  }
  const rows = tickets
    .toSorted(mostPressing(hubNow))
    .slice(0, shown)
    .map((ticket) => rowOf(wall, hubNow, ticket))
  const others = tickets.length - rows.length
  return {
    title: say.pressing,
    rows,
    empty: rows.length > 0 ? null : say.empty,
    more: others === 0 ? null : { tone: 'plain', text: say.more(count(others)) },
  }
}
