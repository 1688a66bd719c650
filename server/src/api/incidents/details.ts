import { isWithin } from '../../domain/geography/codes.ts'
import type {
  IncidentCorrection,
  IncidentEvents,
  IncidentEventType,
} from '../../domain/incidents/events.ts'
import { type Incident, incidentArea } from '../../domain/incidents/incident.ts'
import type { Context } from '../context.ts'
import { seeIncident } from './view.ts'

/** What an entry says about a ticket. */
export interface Told {
  /** How the ticket stood before it: found only for the few verbs that undo or replace something. */
  before: () => Incident | undefined
  type: string
  said: IncidentEvents[IncidentEventType]
}

type Detail<Type extends IncidentEventType> = (
  said: IncidentEvents[Type],
  before: () => Incident | undefined,
) => string | number | null

/** What an entry came to: a text, or the number of another ticket. */
const details: { readonly [Type in IncidentEventType]?: Detail<Type> } = {
  'incident.assigned': ({ to }) => `to ${to}`,
  'incident.escalated': (_, before) => `level ${(before()?.escalation ?? 0) + 1}`,
  'incident.referred': ({ to }) => to,
  'incident.advice-requested': ({ of }) => `of ${of}`,
  'incident.advice-given': (_, before) => `asked of ${before()?.adviceFrom ?? '-'}`,
  'incident.resolved': ({ reason }) => reason,
  'incident.merged': ({ into }) => into,
  'incident.unmerged': (_, before) => before()?.mergedInto ?? null,
  'incident.linked': ({ parent }) => parent,
  'incident.unlinked': (_, before) => before()?.parent ?? null,
  'incident.attached': ({ name }) => name,
  'incident.fell-overdue': ({ clock }) => clock,
}

/**
 * What an entry came to, in one plain line; null when its verb says it all, or when it names another
 * ticket or place that is none of the asker's.
 */
export function detailOf(context: Context, { before, type, said }: Told): string | null {
  if (type === 'incident.amended') return corrected(context, said as IncidentCorrection, before())
  const detail = details[type as IncidentEventType]?.(said as never, before) ?? null
  return typeof detail === 'number' ? named(context, detail) : detail
}

function named(context: Context, number: number): string | null {
  return seeIncident(context, number) ? `#${number}` : null
}

/** `severity HIGH -> CRITICAL, description`: short values before and after, long ones by name. */
function corrected(
  context: Context,
  said: IncidentCorrection,
  before: Incident | undefined,
): string | null {
  if (!before) return null
  const { kind, category, severity, title, description, place, quantity } = said
  const turned = Object.entries({ kind, category, severity, title, quantity }).flatMap(
    ([field, after]) => {
      const was = before[field as keyof IncidentCorrection] ?? '-'
      return after === undefined || after === was ? [] : [`${field} ${was} -> ${after}`]
    },
  )
  const moved = place !== undefined && place !== before.place
  const parts = [
    ...turned,
    ...(moved ? [moveOf(context, incidentArea(before), place)] : []),
    ...(description !== undefined && description !== before.description ? ['description'] : []),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}

/** Where a ticket was moved from and to, as far as who asks may know it. */
function moveOf({ access }: Context, from: string, to: string): string {
  const known = access.may('incidents.read', from) && access.may('incidents.read', to)
  if (known) return `place ${from} -> ${to}`
  return isWithin(from, to) || isWithin(to, from) ? 'place' : 'place, from another area'
}
