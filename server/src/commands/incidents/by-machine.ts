import type { IncidentEvents, IncidentEventType } from '../../domain/incidents/events.ts'
import { type Incident, incidentStream } from '../../domain/incidents/incident.ts'
import { MACHINE_ACTOR } from '../../domain/incidents/transitions.ts'
import type { Draft } from '../recorder.ts'

/**
 * What the hub itself does with a ticket as it stands; somebody who was faster makes it a conflict.
 * Never two of one ticket in a batch: the second might be what the faster one's version allows.
 */
export function byMachine<Type extends IncidentEventType>(
  { number, version }: Incident,
  type: Type,
  data: IncidentEvents[Type],
): Draft {
  const stream = incidentStream(number)
  return { type, data, actor: MACHINE_ACTOR, stream, expectedVersion: version - 1 }
}
