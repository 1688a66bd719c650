import {
  INCIDENT_OPENED,
  type IncidentEvents,
  type IncidentOpened,
} from '../../domain/incidents/events.ts'
import type { IncidentEventType } from '../../domain/incidents/events.ts'
import type { Incident } from '../../domain/incidents/incident.ts'
import { changed, joined, opened } from '../../domain/incidents/transitions.ts'
import type { Entry } from '../../journal/entry.ts'

/** What an entry says of a ticket that is open already. */
export type IncidentSaid = IncidentEvents[IncidentEventType]

/**
 * The tickets that an entry changes, as they stand after it: the one it is about first, then the one
 * it was joined with or parted from. Empty for an entry about a ticket that does not exist.
 */
export function ticketsAfter(
  number: number,
  said: IncidentSaid | IncidentOpened,
  entry: Pick<Entry, 'seq' | 'at' | 'actor' | 'type'>,
  get: (number: number) => Incident | undefined,
): Incident[] {
  if (entry.type === INCIDENT_OPENED) {
    const ticket = opened(number, said as IncidentOpened, entry)
    return [ticket, ...other(ticket.parent, number, 'incident.linked', entry, get)]
  }
  const before = get(number)
  if (!before) return []
  const type = entry.type as IncidentEventType
  const after = changed(before, type, said as never, entry)
  return [
    after,
    ...otherOf(type, before, after).flatMap((each) => other(each, number, type, entry, get)),
  ]
}

/** Numbers of the tickets on the other side of an entry. */
function otherOf(type: IncidentEventType, before: Incident, after: Incident): (number | null)[] {
  if (type === 'incident.merged') return [after.mergedInto]
  if (type === 'incident.unmerged') return [before.mergedInto]
  if (type === 'incident.unlinked') return [before.parent]
  return type === 'incident.linked' ? [after.parent] : []
}

function other(
  number: number | null,
  joins: number,
  type: IncidentEventType,
  entry: Pick<Entry, 'seq' | 'at' | 'actor'>,
  get: (number: number) => Incident | undefined,
): Incident[] {
  const ticket = number === null ? undefined : get(number)
  return ticket ? [joined(ticket, type, joins, entry)] : []
}
