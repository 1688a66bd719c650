import type { Ticket } from '../../feed/index.ts'
import type { Pin } from '../../map/pin.ts'
import type { PinLegendModel } from '../../panels/models.ts'
import type { Wall } from './input.ts'
import { isUnanswered, severities, shownTickets } from './tickets.ts'

/** Where a ticket is drawn; null when it has no place, or the whole province for one. */
function pointOf({ place }: Ticket): { longitude: number; latitude: number } | null {
  if (place === null) return null
  if (place.__typename === 'PollingStation') return place.coordinates
  return place.level === 'PROVINCE' ? null : place.center
}

/** A pin for each open ticket of the area on show that has a place. */
export function ticketPins(wall: Wall): readonly Pin[] {
  return (shownTickets(wall) ?? []).flatMap((ticket): Pin[] => {
    const point = pointOf(ticket)
    if (point === null || ticket.place === null) return []
    const { number, severity, place } = ticket
    return [{ key: number, severity, calling: isUnanswered(ticket), code: place.code, ...point }]
  })
}

/** The legend of the pins; of tickets that cannot be drawn it says how many. */
export function pinLegend(wall: Wall): PinLegendModel {
  const { format, tickets } = wall
  const say = format.words.incidents.pins
  const title = say.title
  const shown = shownTickets(wall)
  if (shown === null)
    return { title, items: [], note: tickets.refused ? say.refused : format.words.loading }
  const undrawn = shown.filter((ticket) => pointOf(ticket) === null).length
  return {
    title,
    items: severities.map((severity) => ({
      severity,
      label: format.words.incidents.terms.severities[severity],
      count: format.count(shown.filter((ticket) => ticket.severity === severity).length),
    })),
    note: undrawn === 0 ? null : say.undrawn(format.count(undrawn)),
  }
}
