import { expect, test } from 'vitest'
import { tellingKey } from '../../../server/src/domain/incidents/from-findings-keys.ts'
import { FindingTickets } from '../../../server/src/projections/finding-tickets.ts'
import { opening, ticketRoom } from '../../support/builders/incidents.ts'

const group = 'finding:v1:RECAP_DIFFERENCE:regency:35.78:35.78.01'

test('the tickets of a group are known by the keys of the hub, and of nobody else', async () => {
  await using room = await ticketRoom()
  await room.opened()
  await room.opened({ key: `${group}:7` })
  const { findingTickets } = room.state.projections
  expect(findingTickets.of(group)).toBeUndefined()
  await room.opened({ key: `${group}:1`, quantity: 3 }, room.desk('hub'))
  expect(findingTickets.of(group)).toEqual({ n: 1, number: 3, told: null, count: 3 })
})

test('what a ticket was last told and when it was settled is known', async () => {
  await using room = await ticketRoom()
  const hub = room.desk('hub')
  const { number } = await room.opened({ key: `${group}:1` }, hub)
  const { findingTickets } = room.state.projections
  const tell = (what: 'CURED' | 'AGAIN' | 'MORE', count: number) => {
    const { version } = room.ticket(number)
    const key = tellingKey(group, 1, what, version, count)
    return room.done('COMMENT', number, { key, note: 'x' }, hub)
  }
  await tell('MORE', 12)
  expect(findingTickets.of(group)).toMatchObject({ told: 'MORE', count: 12 })
  await tell('CURED', 0)
  expect(findingTickets.of(group)).toMatchObject({ told: 'CURED', count: 1 })
  expect(findingTickets.settledAt(number)).toBeNull()
  const { changedSeq } = await room.done('INVALIDATE', number, { note: 'bukan' })
  expect(findingTickets.settledAt(number)).toBe(changedSeq)
})

test('a checkpoint of it goes on as the entries do', async () => {
  await using room = await ticketRoom()
  const hub = room.desk('hub')
  await room.opened(opening())
  await room.opened({ key: `${group}:1` }, hub)
  await room.done('INVALIDATE', 2, { note: 'bukan' })
  const saved = JSON.parse(JSON.stringify(room.state.projections.findingTickets.save()))
  const restored = new FindingTickets()
  restored.restore(saved)
  expect(restored.of(group)).toMatchObject({ n: 1, number: 2 })
  const next = await room.opened({ key: `${group}:2` }, hub)
  const entry = room.store.entry(next.changedSeq)
  if (entry) restored.folds['incident.opened'](JSON.parse(entry.body), entry)
  expect(restored.save()).toEqual(room.state.projections.findingTickets.save())
})
