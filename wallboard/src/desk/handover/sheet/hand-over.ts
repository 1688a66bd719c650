import { dueAt } from '../../list/order.ts'
import type { ChangedTicket, OpenTicket, TicketChange } from './known.ts'

/** Severities, worst first. */
const severities = [
  'CRITICAL',
  'HIGH',
  'MEDIUM',
  'LOW',
] as const satisfies readonly OpenTicket['severity'][]

/** What somebody last said about a ticket; null when nobody has said anything yet. */
export type LastNote = { actor: string; at: string; text: string } | null

/** An open ticket and what is needed to go on with it. */
export type HandedTicket = { ticket: OpenTicket; note: LastNote }

/** The open tickets of one severity: the overdue ones first, then by deadline. Never empty. */
export type HandedGroup = { severity: OpenTicket['severity']; tickets: readonly HandedTicket[] }

/** A ticket that was opened or finished in the shift, as it stood after the last of what was done. */
export type ShiftTicket = { ticket: ChangedTicket; entry: TicketChange['entry'] }

/** What one shift hands to the next. */
export type HandOver = {
  open: number
  overdue: number
  /** Open tickets that no person holds and that are not with an agency outside. */
  unassigned: number
  groups: readonly HandedGroup[]
  opened: readonly ShiftTicket[]
  /** Resolved, closed, invalidated or merged in the shift and not open again since. */
  closed: readonly ShiftTicket[]
  /** Tickets that were reopened in the shift. */
  reopened: number
}

const ending: ReadonlySet<string> = new Set(['RESOLVE', 'CLOSE', 'INVALIDATE', 'MERGE'])
const ended: ReadonlySet<string> = new Set(['RESOLVED', 'CLOSED', 'INVALID', 'MERGED'])

function lastNote({ timeline }: OpenTicket): LastNote {
  const notes = timeline.filter(({ note }) => note !== null && note.trim() !== '')
  // A rule that the hub applied is told by the state; what a person knows is told by nothing else.
  const said = notes.findLast(({ actor }) => actor !== 'hub') ?? notes.at(-1)
  return said ? { actor: said.actor, at: said.at, text: said.note ?? '' } : null
}

function byUrgency({ ticket: one }: HandedTicket, { ticket: other }: HandedTicket): number {
  if (one.overdue !== other.overdue) return one.overdue ? -1 : 1
  const [first, second] = [dueAt(one) ?? Infinity, dueAt(other) ?? Infinity]
  return first === second ? one.number - other.number : first - second
}

/** The last thing of some kind that was done to each ticket, oldest first. */
function lastOf(changes: readonly TicketChange[], done: (verb: string) => boolean): ShiftTicket[] {
  const last = new Map<number, ShiftTicket>()
  for (const { entry, incident } of changes) {
    if (!done(entry.verb)) continue
    last.delete(incident.number)
    last.set(incident.number, { ticket: incident, entry })
  }
  // The row tells how the ticket stands now, whatever was done to it after.
  const newest = new Map(changes.map(({ incident }) => [incident.number, incident] as const))
  return [...last.values()].map(({ ticket, entry }) => ({
    ticket: newest.get(ticket.number) ?? ticket,
    entry,
  }))
}

/** The hand-over of a shift, from what is open now and what was done in it, oldest first. */
export function handOver(open: readonly OpenTicket[], changes: readonly TicketChange[]): HandOver {
  const handed = open.map((ticket) => ({ ticket, note: lastNote(ticket) })).toSorted(byUrgency)
  const groups = severities
    .map((severity) => ({
      severity,
      tickets: handed.filter(({ ticket }) => ticket.severity === severity),
    }))
    .filter(({ tickets }) => tickets.length > 0)
  return {
    open: open.length,
    overdue: open.filter(({ overdue }) => overdue).length,
    unassigned: open.filter(({ assignee, referredTo }) => assignee === null && referredTo === null)
      .length,
    groups,
    opened: lastOf(changes, (verb) => verb === 'OPEN'),
    closed: lastOf(changes, (verb) => ending.has(verb)).filter(({ ticket }) =>
      ended.has(ticket.state),
    ),
    reopened: lastOf(changes, (verb) => verb === 'REOPEN').length,
  }
}
