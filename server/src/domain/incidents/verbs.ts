import type { IncidentEventType } from './events.ts'
import { type Incident, isOpen } from './incident.ts'
import type { IncidentState } from './words.ts'

/** What people do with a ticket, in the order a menu shows it. */
export const incidentVerbs = [
  'VERIFY',
  'ASSIGN',
  'START',
  'ESCALATE',
  'REFER',
  'REPLY',
  'REQUEST_ADVICE',
  'GIVE_ADVICE',
  'RESOLVE',
  'CLOSE',
  'INVALIDATE',
  'REOPEN',
  'MERGE',
  'UNMERGE',
  'LINK',
  'UNLINK',
  'COMMENT',
  'AMEND',
] as const

/** A verb of {@link incidentVerbs}. */
export type IncidentVerb = (typeof incidentVerbs)[number]

/** The entry that each verb leaves. */
export const eventOfVerb = {
  VERIFY: 'incident.verified',
  ASSIGN: 'incident.assigned',
  START: 'incident.started',
  ESCALATE: 'incident.escalated',
  REFER: 'incident.referred',
  REPLY: 'incident.replied',
  REQUEST_ADVICE: 'incident.advice-requested',
  GIVE_ADVICE: 'incident.advice-given',
  RESOLVE: 'incident.resolved',
  CLOSE: 'incident.closed',
  INVALIDATE: 'incident.invalidated',
  REOPEN: 'incident.reopened',
  MERGE: 'incident.merged',
  UNMERGE: 'incident.unmerged',
  LINK: 'incident.linked',
  UNLINK: 'incident.unlinked',
  COMMENT: 'incident.commented',
  AMEND: 'incident.amended',
} as const satisfies Record<IncidentVerb, IncidentEventType>

type Allowed = (incident: Incident) => boolean

const from =
  (...states: IncidentState[]): Allowed =>
  ({ state }) =>
    states.includes(state)

/** When each verb may be done: the whole life of a ticket. */
const moves: Readonly<Record<IncidentVerb, Allowed>> = {
  VERIFY: from('NEW'),
  ASSIGN: isOpen,
  START: from('VERIFIED', 'ASSIGNED', 'ESCALATED'),
  ESCALATE: from('NEW', 'VERIFIED', 'ASSIGNED', 'IN_PROGRESS', 'ESCALATED'),
  REFER: from('VERIFIED', 'ASSIGNED', 'IN_PROGRESS', 'ESCALATED'),
  REPLY: from('REFERRED'),
  REQUEST_ADVICE: isOpen,
  GIVE_ADVICE: (incident) => isOpen(incident) && incident.adviceFrom !== null,
  // A problem is looked into first; a question is answered in the call that asks it, and what has a
  // known cause is resolved with it.
  RESOLVE: (incident) =>
    isOpen(incident) &&
    (incident.state !== 'NEW' || incident.kind === 'INQUIRY' || incident.parent !== null),
  CLOSE: from('RESOLVED'),
  INVALIDATE: isOpen,
  REOPEN: from('RESOLVED', 'CLOSED', 'INVALID'),
  // A cause keeps its tickets: what hangs on it would hang on nothing.
  MERGE: (incident) =>
    incident.children.length === 0 && (isOpen(incident) || incident.state === 'RESOLVED'),
  UNMERGE: from('MERGED'),
  // A cause has no cause: one level, so that nothing goes round in a circle.
  LINK: ({ state, parent, children }) =>
    state !== 'MERGED' && state !== 'INVALID' && parent === null && children.length === 0,
  UNLINK: ({ state, parent }) => state !== 'MERGED' && parent !== null,
  COMMENT: () => true,
  AMEND: isOpen,
}

/** Whether a verb may be done with a ticket as it stands. */
export function isAllowed(verb: IncidentVerb, incident: Incident): boolean {
  return moves[verb](incident)
}

/** What may be done with a ticket as it stands, in the order a menu shows it. */
export function allowedVerbs(incident: Incident): IncidentVerb[] {
  return incidentVerbs.filter((verb) => isAllowed(verb, incident))
}

/** Verbs that do not count as a response: they say nothing of anybody taking the ticket up. */
export const unresponsive: ReadonlySet<IncidentEventType> = new Set([
  'incident.commented',
  'incident.amended',
  'incident.linked',
  'incident.unlinked',
  'incident.attached',
  'incident.fell-overdue',
])
