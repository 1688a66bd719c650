import { IncidentSource } from '../../../server/src/hub/incident-source.ts'
import type { IncidentFrame } from '../../../server/src/hub/incident-frame.ts'
import {
  IncidentSubscriber,
  type IncidentSubscriberOptions,
} from '../../../server/src/hub/incident-subscriber.ts'
import { IncidentHistory } from '../../../server/src/projections/incidents/history.ts'
import type { Room } from '../../support/builders/room.ts'

type Kept = Pick<Room, 'journal' | 'store' | 'state' | 'clock'>

/** Tickets of a room as they stood after any entry. */
export function incidentHistoryOf({ store, state }: Kept): IncidentHistory {
  return new IncidentHistory(state.projections.incidents, (seq) => store.entry(seq))
}

/** Reads the changes of the tickets of a room. */
export function incidentSourceOf(room: Kept): IncidentSource {
  const { journal, store, state, clock } = room
  return new IncidentSource({
    journal,
    incidents: state.projections.incidents,
    history: incidentHistoryOf(room),
    clock,
    seqAt: (moment) => store.seqAt(moment),
  })
}

/** A reader of the whole province, unless it asks for something else. */
export function ticketReader(
  source: IncidentSource,
  options: Partial<IncidentSubscriberOptions> = {},
): IncidentSubscriber {
  const anyone = { permit: () => undefined, onEnd: () => undefined }
  const served = { within: '35', after: null, heartbeatMs: 60_000, ...anyone, ...options }
  return new IncidentSubscriber(source, served)
}

/** What a frame says, in short: its kind, each ticket with its state, and what left. */
export function told(frame: IncidentFrame | null): string[] | null {
  if (frame === null) return null
  const tickets = frame.incidents.map(({ number, state }) => `#${number} ${state}`)
  return [frame.kind, ...tickets, ...frame.left.map((number) => `#${number} left`)]
}
