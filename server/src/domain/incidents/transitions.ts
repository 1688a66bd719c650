import type { Moment } from '../clock.ts'
import type { IncidentEvents, IncidentEventType, IncidentOpened } from './events.ts'
import type { Incident } from './incident.ts'
import { unresponsive } from './verbs.ts'

/** The entry that changes a ticket: where and when it stands in the journal, and whose it is. */
export interface Change {
  seq: number
  at: Moment
  actor: string
}

/** Who acts without being a person: what they do is no response. */
export const MACHINE_ACTOR = 'hub'

type Part = Partial<Incident>
type Transitions = {
  readonly [Type in IncidentEventType]: (
    incident: Incident,
    said: IncidentEvents[Type],
    change: Change,
  ) => Part
}

/** What each entry makes of the ticket it is about. Whether it was allowed was decided before. */
const transitions: Transitions = {
  'incident.verified': () => ({ state: 'VERIFIED' }),
  'incident.assigned': ({ state }, { to }) => {
    const waits = state === 'NEW' || state === 'VERIFIED'
    return { assignee: to, state: waits ? 'ASSIGNED' : state }
  },
  'incident.started': () => ({ state: 'IN_PROGRESS' }),
  'incident.escalated': ({ escalation }) => ({ state: 'ESCALATED', escalation: escalation + 1 }),
  'incident.referred': (_, { to }, { at }) => ({
    state: 'REFERRED',
    referredTo: to,
    pausedSince: at,
  }),
  'incident.replied': (incident, _, { at }) => ({ state: 'IN_PROGRESS', ...goOn(incident, at) }),
  'incident.advice-requested': (_, { of }) => ({ adviceFrom: of }),
  'incident.advice-given': () => ({ adviceFrom: null }),
  'incident.resolved': (incident, { reason }, { at }) => ({
    state: 'RESOLVED',
    reason,
    resolvedAt: at,
    ...goOn(incident, at),
  }),
  'incident.closed': () => ({ state: 'CLOSED' }),
  'incident.invalidated': (incident, _, { at }) => ({ state: 'INVALID', ...goOn(incident, at) }),
  'incident.reopened': ({ state }, _, { at }) => ({
    state: state === 'INVALID' ? 'NEW' : 'IN_PROGRESS',
    reason: null,
    resolvedAt: null,
    clockFrom: at,
    paused: 0,
    missed: [],
  }),
  'incident.merged': (incident, { into }) => ({
    state: 'MERGED',
    mergedInto: into,
    mergedFrom: incident.state,
  }),
  'incident.unmerged': ({ mergedFrom }) => ({
    state: mergedFrom ?? 'NEW',
    mergedInto: null,
    mergedFrom: null,
  }),
  'incident.linked': (_, { parent }) => ({ parent }),
  'incident.unlinked': () => ({ parent: null }),
  'incident.commented': () => ({}),
  'incident.amended': (_, { number: _number, note: _note, ...correction }) => correction,
  'incident.attached': ({ attachments }, said, { at: addedAt }) => {
    const { number: _number, note: _note, ...attachment } = said
    return { attachments: [...attachments, { ...attachment, addedAt }] }
  },
  'incident.fell-overdue': ({ missed }, { clock }) => ({ missed: [...missed, clock] }),
}

/** Types of the entries that change a ticket. */
export const incidentEventTypes = Object.keys(transitions) as IncidentEventType[]

/** The ticket that an opening makes. */
export function opened(number: number, said: IncidentOpened, change: Change): Incident {
  const { at, seq, actor } = change
  return {
    number,
    kind: said.kind,
    category: said.category,
    severity: said.severity,
    state: 'NEW',
    title: said.title,
    description: said.description ?? '',
    place: said.place ?? null,
    source: said.source,
    reporterName: said.reporterName ?? null,
    reporterPhone: said.reporterPhone ?? null,
    quantity: said.quantity ?? null,
    openedAt: at,
    openedBy: actor,
    version: 1,
    changedAt: at,
    changedSeq: seq,
    respondedAt: null,
    resolvedAt: null,
    clockFrom: at,
    pausedSince: null,
    paused: 0,
    missed: [],
    assignee: null,
    escalation: 0,
    referredTo: null,
    adviceFrom: null,
    reason: null,
    parent: said.parent ?? null,
    children: [],
    mergedInto: null,
    merged: [],
    mergedFrom: null,
    attachments: [],
    entries: [seq],
  }
}

/** The ticket after an entry about it. */
export function changed<Type extends IncidentEventType>(
  incident: Incident,
  type: Type,
  said: IncidentEvents[Type],
  change: Change,
): Incident {
  const { at, actor } = change
  const responds = actor !== MACHINE_ACTOR && !unresponsive.has(type)
  return touched(change, {
    ...incident,
    ...transitions[type](incident, said, change),
    version: incident.version + 1,
    respondedAt: incident.respondedAt ?? (responds ? at : null),
  })
}

/** The other ticket of an entry: the one merged into, or the cause linked to. */
export function joined(other: Incident, type: IncidentEventType, number: number, change: Change) {
  const { merged, children } = other
  const without = (numbers: readonly number[]) => numbers.filter((each) => each !== number)
  const part: Part =
    type === 'incident.merged'
      ? { merged: [...without(merged), number] }
      : type === 'incident.unmerged'
        ? { merged: without(merged) }
        : type === 'incident.unlinked'
          ? { children: without(children) }
          : { children: [...without(children), number] }
  return touched(change, { ...other, ...part })
}

function touched({ seq, at }: Change, incident: Incident): Incident {
  return { ...incident, changedAt: at, changedSeq: seq, entries: [...incident.entries, seq] }
}

/** The clock of the resolution goes on, if it stood. */
function goOn({ pausedSince, paused }: Incident, at: Moment): Part {
  return pausedSince === null ? {} : { pausedSince: null, paused: paused + at - pausedSince }
}
