import { expect, test } from 'vitest'
import { defaultClocks } from '../../../../server/src/domain/incidents/clocks.ts'
import type { Incident } from '../../../../server/src/domain/incidents/incident.ts'
import { type IncidentVerb, incidentVerbs } from '../../../../server/src/domain/incidents/verbs.ts'
import { Incidents } from '../../../../server/src/projections/incidents/incidents.ts'
import { randomFor } from '../../../../server/src/rehearsal/random.ts'
import { type TicketRoom, ticketRoom } from '../../../support/builders/incidents.ts'

const places = ['35.78.01.1001.003', '35.78.01', '35.22.01.2001', '35.22', null]

/** Opens tickets and does verbs at random, those that are not allowed too. */
async function act(room: TicketRoom, seed: number, steps: number, after: () => void = () => {}) {
  const random = randomFor(seed, 'tickets')
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value
  for (let step = 0; step < steps; step += 1) {
    const { size } = room.state.projections.incidents
    room.clock.pass(Math.floor(random() * 600_000))
    if (size === 0 || random() < 0.2) {
      const parent = size > 0 && random() < 0.3 ? Math.ceil(random() * size) : null
      await room.opened({ place: pick(places), parent }).catch(() => undefined)
    } else {
      const number = Math.ceil(random() * size)
      const more = { to: 'PLN', of: 'hukum', reason: 'FIXED', note: 'x', quantity: 3 }
      const other = Math.ceil(random() * size)
      const said = { ...more, into: other, parent: other, place: pick(places) }
      await room.attempt(pick(incidentVerbs) as IncidentVerb, number, said as never)
    }
    after()
  }
}

test('every ticket can be seen as it stood after any entry', async () => {
  await using room = await ticketRoom()
  const { incidents } = room.state.projections
  const stood = new Map<string, Incident>()
  await act(room, 7, 600, () => {
    for (const incident of incidents.all())
      stood.set(`${incident.number} ${room.journal.seq}`, incident)
  })
  expect(stood.size).toBeGreaterThan(5_000)
  for (const [key, incident] of stood) {
    const [number, seq] = key.split(' ').map(Number) as [number, number]
    expect(room.history.at(number, seq)).toEqual(incident)
  }
})

test('a saved form taken up again is the same, and goes on alike', async () => {
  await using room = await ticketRoom()
  await act(room, 11, 200)
  const { incidents } = room.state.projections
  const restored = new Incidents()
  restored.restore(JSON.parse(JSON.stringify(incidents.save())) as never)
  expect(restored.all()).toEqual(incidents.all())
  const from = room.journal.seq
  await act(room, 12, 200)
  for (const entry of room.journal.read(from)) {
    restored.folds[entry.type]?.(JSON.parse(entry.body) as never, entry)
  }
  expect(restored.save()).toEqual(incidents.save())
  expect(countsOf(restored, room)).toEqual(countsOf(incidents, room))
})

function countsOf(incidents: Incidents, room: TicketRoom): unknown[] {
  return ['35', '35.78', '35.78.01', '35.78.01.1001.003', '35.22'].map((area) =>
    incidents.counts(area, defaultClocks, room.clock.now()),
  )
}

test('the counts of an area are those of its open tickets', async () => {
  await using room = await ticketRoom()
  await act(room, 5, 400)
  const { incidents } = room.state.projections
  const states = ['NEW', 'VERIFIED', 'ASSIGNED', 'IN_PROGRESS', 'ESCALATED', 'REFERRED']
  for (const area of ['35', '35.78', '35.78.01', '35.22', '35.22.01']) {
    const inside = incidents
      .all()
      .filter(
        ({ place, state }) => states.includes(state) && `${place ?? '35'}.`.startsWith(`${area}.`),
      )
    expect(incidents.counts(area, defaultClocks, room.clock.now()).open).toBe(inside.length)
    expect(incidents.open(area)).toEqual(inside)
  }
})

test('a ticket that is moved counts where it is now', async () => {
  await using room = await ticketRoom()
  await room.opened({ place: '35.78.01' })
  await room.done('AMEND', 1, { place: '35.22.01' })
  const { incidents } = room.state.projections
  expect([incidents.open('35.78').length, incidents.open('35.22').length]).toEqual([0, 1])
})

test('what a reader at any position is owed are the later changes, in order', async () => {
  await using room = await ticketRoom()
  await act(room, 3, 100)
  const { incidents } = room.state.projections
  const all = incidents.changesAfter(0, 1_000)
  expect(all.map(({ seq }) => seq)).toEqual(
    [...room.journal.read(0)]
      .filter(({ type }) => type.startsWith('incident.'))
      .map(({ seq }) => seq),
  )
  const middle = all[40]?.seq ?? 0
  expect(incidents.changesAfter(middle, 5)).toEqual(all.slice(41, 46))
  expect(incidents.changesAfter(room.journal.seq, 5)).toEqual([])
})

test('a full recount equals the tickets as they were kept', async () => {
  await using room = await ticketRoom()
  await act(room, 9, 300)
  const recounted = room.emptyState()
  for (const entry of room.journal.read(0)) recounted.fold(entry)
  expect(recounted.projections.incidents.save()).toEqual(room.state.projections.incidents.save())
})
