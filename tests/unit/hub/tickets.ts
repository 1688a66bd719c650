import { Fleet } from '../../../server/src/hub/fleet.ts'
import { IncidentSource } from '../../../server/src/hub/incident-source.ts'
import type { IncidentFrame } from '../../../server/src/hub/incident-frame.ts'
import {
  IncidentCourse,
  type IncidentCourseOptions,
} from '../../../server/src/hub/incident-course.ts'
import { type Reading, Subscriber } from '../../../server/src/hub/subscriber.ts'
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
  options: Partial<IncidentCourseOptions & Reading> = {},
  fleet = new Fleet<IncidentFrame>(),
): Subscriber<IncidentFrame> {
  const anyone = { permit: () => undefined, onEnd: () => undefined }
  const served = { within: '35', after: null, heartbeatMs: 60_000, ...anyone, ...options }
  return new Subscriber(fleet, IncidentCourse.from(source, served), served)
}

/** What a frame says, in short: its kind, each ticket with its state, and what left. */
export function told(frame: IncidentFrame | null): string[] | null {
  if (frame === null) return null
  const tickets = frame.incidents.map(({ number, state }) => `#${number} ${state}`)
  return [frame.kind, ...tickets, ...frame.left.map((number) => `#${number} left`)]
}
