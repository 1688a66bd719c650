import {
  INCIDENT_OPENED,
  type IncidentEvents,
  type IncidentEventType,
} from '../../domain/incidents/events.ts'
import type { Incident } from '../../domain/incidents/incident.ts'
import { eventOfVerb } from '../../domain/incidents/verbs.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Context } from '../context.ts'
import { detailOf } from './details.ts'
import type { IncidentEntryType } from './types.ts'
import { seeIncident, textsFor } from './view.ts'

/** Names of the entries that no verb of a person leaves. */
const otherVerbs: Readonly<Record<string, string>> = {
  [INCIDENT_OPENED]: 'OPEN',
  'incident.attached': 'ATTACH',
  'incident.fell-overdue': 'FALL_OVERDUE',
}

const verbOfEvent: Readonly<Record<string, string>> = {
  ...otherVerbs,
  ...Object.fromEntries(Object.entries(eventOfVerb).map(([verb, type]) => [type, verb])),
}

/**
 * The history of a ticket up to where it stands, as who asks may read it, in journal order. What was
 * done to it from a ticket that they may not see is left out.
 */
export function timelineOf(context: Context, incident: Incident): IncidentEntryType[] {
  const entries = context.services.incidentHistory.entries(incident)
  return entries.flatMap((entry) => entryOf(context, incident, entry) ?? [])
}

/** What was done with a ticket after it stood at a version, in journal order. */
export function changesSince(
  context: Context,
  incident: Incident,
  version: number,
): IncidentEntryType[] {
  let stands = 0
  const since = context.services.incidentHistory.entries(incident).filter((entry) => {
    // Only its own entries move its version; what is done to another ticket stands between them.
    if (aboutOf(context, entry) === incident.number) stands += 1
    return stands > version
  })
  return since.flatMap((entry) => entryOf(context, incident, entry) ?? [])
}

/** One entry of a ticket's history, as who asks may read it; null when it is none of theirs. */
export function entryOf(
  context: Context,
  incident: Incident,
  entry: Entry,
): IncidentEntryType | null {
  const { incidentHistory } = context.services
  const said = saidOf(entry)
  const about = aboutOf(context, entry)
  const text = textsFor(context, incident)
  const { seq, at, actor } = entry
  const verb = verbOfEvent[entry.type] ?? entry.type
  if (about !== incident.number) {
    // Done to the ticket on the other side, which is named here.
    if (!seeIncident(context, about)) return null
    const joining = entry.type === INCIDENT_OPENED ? 'LINK' : verb
    return { seq, at, actor, verb: joining, note: text(said.note ?? null), detail: `#${about}` }
  }
  const before = (): Incident | undefined => incidentHistory.at(incident.number, seq - 1)
  const detail = detailOf(context, { before, type: entry.type, said })
  return { seq, at, actor, verb, note: text(said.note ?? null), detail: text(detail) }
}

/** The ticket that an entry is about, as against the one on the other side. */
function aboutOf({ services }: Context, entry: Entry): number {
  return services.state.projections.incidents.openedAt(entry.seq) ?? saidOf(entry).number
}

function saidOf({ body }: Entry): IncidentEvents[IncidentEventType] {
  return JSON.parse(body) as IncidentEvents[IncidentEventType]
}
