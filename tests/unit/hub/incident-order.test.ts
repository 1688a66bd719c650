import { expect, test } from 'vitest'
import { isWithin } from '../../../server/src/domain/geography/codes.ts'
import {
  type Incident,
  incidentArea,
  isOpen,
} from '../../../server/src/domain/incidents/incident.ts'
import { allowedVerbs } from '../../../server/src/domain/incidents/verbs.ts'
import { Fleet } from '../../../server/src/hub/fleet.ts'
import type { IncidentFrame } from '../../../server/src/hub/incident-frame.ts'
import type { IncidentSource } from '../../../server/src/hub/incident-source.ts'
import type { Subscriber } from '../../../server/src/hub/subscriber.ts'
import { randomFor, type Random } from '../../../server/src/rehearsal/random.ts'
import { Projections } from '../../../server/src/projections/projections.ts'
import { ticketRoom, type TicketRoom } from '../../support/builders/incidents.ts'
import { incidentSourceOf, ticketReader } from './tickets.ts'

const places = ['35', '35.22', '35.22.01', '35.22.01.2001', '35.78', '35.78.01.1001.003']

/** What was said of a ticket at one position: no two are alike, so one that came twice is seen. */
type Mark = string

/** Somebody who reads when they like, loses the connection, and comes back with their cursor. */
interface Reader {
  within: string
  subscriber: Subscriber<IncidentFrame>
  cursor: string | null
  /** Every change as it came, after the first frame. */
  marks: Mark[]
  /** What a screen shows: the open tickets of the area, folded from the frames. */
  shown: Map<number, Incident>
}

for (let seed = 1; seed <= 8; seed += 1) {
  test(`readers of any pace get every change once and in order (seed ${seed})`, async () => {
    await using room = await ticketRoom()
    const random = randomFor(seed, 'readers')
    const source = incidentSourceOf(room)
    // Those of an area travel together as long as they keep up.
    const fleet = new Fleet<IncidentFrame>()
    const readers = ['35', '35', '35', '35.22', '35.78', '35.78', '35.78.01'].map((within) =>
      readerOf(source, fleet, within),
    )
    for (const reader of readers) take(reader, (await reader.subscriber.next()).value)
    for (let round = 0; round < 40; round += 1) {
      // Now and then so much at once that it takes more than a page.
      const burst = random() < 0.1 ? 250 : 1 + Math.floor(random() * 8)
      for (let count = 0; count < burst; count += 1) await happen(room, random)
      for (const reader of readers) await live(reader, fleet, source, random)
    }
    for (const reader of readers) {
      await catchUp(reader, source, source.seq)
      expect(reader.marks).toEqual(everything(room, reader.within))
      const open = room.state.projections.incidents.open(reader.within)
      expect([...reader.shown.keys()].toSorted((one, other) => one - other)).toEqual(
        open.map(({ number }) => number),
      )
    }
  })
}

/** Something happens to some ticket, or something else happens in the journal. */
async function happen(room: TicketRoom, random: Random): Promise<void> {
  const { incidents } = room.state.projections
  const any = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]
  const ticket = any(incidents.all())
  if (!ticket || random() < 0.3) {
    const place = any(places) ?? '35'
    return void (await room.opened({ place: place === '35' ? null : place }))
  }
  if (random() < 0.1) {
    return void (await room.journal.record([{ type: 'else.happened', data: {}, actor: 'else' }]))
  }
  const verb = any(allowedVerbs(ticket)) ?? 'COMMENT'
  const other = any(incidents.all())?.number ?? 1
  const more = {
    note: 'catatan',
    to: 'POLICE',
    of: 'meja-1',
    reason: 'FIXED',
    into: other,
    parent: other,
    ...(verb === 'AMEND' ? { place: any(places) } : {}),
  }
  // Merging into itself and the like is refused: then nothing happened.
  await room.attempt(verb, ticket.number, more as never)
}

/** A while in the life of a reader. */
async function live(
  reader: Reader,
  fleet: Fleet<IncidentFrame>,
  source: IncidentSource,
  random: Random,
): Promise<void> {
  const mood = random()
  if (mood < 0.3) return
  if (mood < 0.5) {
    await reader.subscriber.return()
    const { within, cursor: after } = reader
    reader.subscriber = ticketReader(source, { within, after, heartbeatMs: 0 }, fleet)
    take(reader, (await reader.subscriber.next()).value)
    return
  }
  await catchUp(reader, source, mood < 0.75 ? 0 : source.seq)
}

/** Reads at least one frame, and on until a position is reached. */
async function catchUp(reader: Reader, source: IncidentSource, seq: number): Promise<void> {
  let reached = source.resumable(reader.cursor ?? '') ?? 0
  do {
    const waiting = reader.subscriber.next()
    reader.subscriber.tick()
    const frame = (await waiting).value as IncidentFrame
    expect(frame.seq).toBeGreaterThanOrEqual(reached)
    take(reader, frame)
    reached = frame.seq
  } while (reached < seq)
}

function readerOf(source: IncidentSource, fleet: Fleet<IncidentFrame>, within: string): Reader {
  // A heartbeat a tick, so that a reader who asks is always answered.
  const subscriber = ticketReader(source, { within, heartbeatMs: 0 }, fleet)
  return { within, subscriber, cursor: null, marks: [], shown: new Map() }
}

function take(reader: Reader, frame: IncidentFrame): void {
  const { kind, incidents, left, cursor } = frame
  expect(kind).not.toBe('RESYNC')
  reader.cursor = cursor
  for (const incident of incidents) {
    if (kind !== 'SNAPSHOT') reader.marks.push(markOf(incident))
    if (isOpen(incident)) reader.shown.set(incident.number, incident)
    else reader.shown.delete(incident.number)
  }
  for (const number of left) reader.shown.delete(number)
}

/** All changes of an area, as they are found by folding the journal once more from its beginning. */
function everything(room: TicketRoom, within: string): Mark[] {
  const projections = new Projections([])
  return [...room.journal.read(0)].flatMap((entry) => {
    projections.fold(entry)
    const { incidents } = projections
    return incidents.changesAfter(entry.seq - 1, 1).flatMap(({ numbers }) =>
      numbers.flatMap((number) => {
        const incident = incidents.get(number)
        return incident && isWithin(incidentArea(incident), within) ? [markOf(incident)] : []
      }),
    )
  })
}

function markOf({ number, changedSeq, version, state }: Incident): Mark {
  return `${changedSeq}: #${number} v${version} ${state}`
}
