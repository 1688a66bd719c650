import type {
  OpenTicket,
  TicketChange,
} from '../../../../wallboard/src/desk/handover/sheet/known.ts'

/** A moment of polling day at this time, WIB. */
export const wib = (time: string) => `2024-11-27T${time}:00+07:00`

/** An open ticket that nobody has taken up, unless wished otherwise. */
export function ticket(number: number, wishes: Partial<OpenTicket> = {}): OpenTicket {
  return {
    number,
    version: 1,
    kind: 'INCIDENT',
    category: 'LOGISTICS',
    severity: 'MEDIUM',
    state: 'NEW',
    title: `Ticket ${number}`,
    openedAt: wib('08:00'),
    changedAt: wib('08:00'),
    respondBy: wib('09:00'),
    respondedAt: null,
    resolveBy: wib('23:00'),
    paused: false,
    overdue: false,
    assignee: null,
    escalation: 0,
    referredTo: null,
    childCount: 0,
    allowedVerbs: [],
    parent: null,
    mergedInto: null,
    place: null,
    adviceFrom: null,
    timeline: [],
    ...wishes,
  }
}

let seq = 0

/** Something that Sari did with a ticket, as it stood after it, at the next journal position. */
export function change(
  incident: OpenTicket,
  entry: Partial<TicketChange['entry']> = {},
): TicketChange {
  const at = wib('10:00')
  const plain = { seq: ++seq, at, verb: 'COMMENT', actor: 'Sari', note: null, detail: null }
  return { incident, entry: { ...plain, ...entry } }
}
