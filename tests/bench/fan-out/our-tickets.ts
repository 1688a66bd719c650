// Our hub: every event is a correction of a ticket, recorded on the disk before it is delivered.
import { incidentStream } from '../../../server/dist/domain/incidents/incident.js'
import { stampOf } from './event.ts'
import { ourHub } from './our-hub.ts'
import { sharedNow } from './protocol.ts'
import { serve } from './publisher.ts'

/** Tickets that the events are spread over. */
const TICKETS = 200

const { port, token, record, journal, gateway } = await ourHub()
const opening = {
  kind: 'INCIDENT',
  category: 'LOGISTICS',
  severity: 'HIGH',
  title: 'Surat suara kurang 25',
  place: '35.78.01.1001.003',
  source: 'PHONE',
}
await journal.record(
  Array.from({ length: TICKETS }, () => ({
    type: 'incident.opened',
    data: opening,
    actor: 'bench',
  })),
)
const versions = Array.from({ length: TICKETS }, () => 0)
serve({
  port,
  token,
  executions: () => gateway.road.executed,
  publish: (event) => {
    const number = (event % TICKETS) + 1
    const version = versions[number - 1] ?? 0
    versions[number - 1] = version + 1
    record({
      type: 'incident.amended',
      data: { number, title: stampOf(sharedNow()) },
      actor: 'bench',
      stream: incidentStream(number),
      expectedVersion: version,
    })
  },
})
