import type { TicketChange } from '../../feed/index.ts'
import type { Format } from '../../figures/format.ts'
import { isWithin } from '../../figures/names.ts'
import { shorten } from '../../figures/text.ts'
import type { ChangeItem, ChangesModel } from '../../panels/models.ts'
import type { SceneTime, Wall } from '../shared/input.ts'
import { codeOf } from '../shared/tickets.ts'

// Real time: in a rehearsal at sixty times the speed a line must not be gone in fifteen seconds.
const recent = 15 * 60_000

// More than a line ever holds.
const shown = 8

const titleLength = 44

function toldOf({ what, ticket }: TicketChange, { words }: Format): string {
  const say = words.incidents
  if (what === 'OPENED') return say.change.opened(say.terms.severities[ticket.severity])
  if (what === 'SEVERITY') return say.terms.severities[ticket.severity]
  if (what === 'OVERDUE') return say.change.overdue
  return what === 'OTHER' ? say.change.other : say.step[ticket.state]
}

function itemOf(change: TicketChange, format: Format): ChangeItem {
  const { key, ticket, before, what } = change
  const moved = what === 'MOVED' && before !== null
  return {
    key,
    time: format.clock(Date.parse(ticket.changedAt)),
    where: `#${ticket.number} ${shorten(ticket.title, titleLength)}`,
    before: moved ? format.words.incidents.step[before] : null,
    after: toldOf(change, format),
  }
}

/** What happened to tickets of the area on show in the last fifteen minutes, newest first. */
export function ticketChangesModel(wall: Wall, { hubNow }: SceneTime): ChangesModel {
  const { format, focus, province, tickets } = wall
  const speed = wall.info?.clock.speed ?? 1
  const since = hubNow === null ? -Infinity : hubNow - recent * speed
  const inside = tickets.changes.filter(
    ({ ticket }) =>
      isWithin(codeOf(ticket, province), focus ?? province) &&
      Date.parse(ticket.changedAt) >= since,
  )
  return {
    title: format.words.changes.title,
    empty: format.words.changes.empty,
    items: inside.slice(0, shown).map((change) => itemOf(change, format)),
  }
}
