import { expect, test } from 'vitest'
import { openIncident } from '../../../../server/src/commands/incidents/open.ts'
import { opening, STATION, ticketRoom } from '../../../support/builders/incidents.ts'

test('tickets are numbered in the order of opening, without a gap', async () => {
  await using room = await ticketRoom()
  const openings = Array.from({ length: 20 }, () => openIncident(opening(), room.desk()))
  expect(await Promise.all(openings)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
})

test('the same opening sent again is the same ticket', async () => {
  await using room = await ticketRoom()
  const asked = opening()
  const first = await openIncident(asked, room.desk())
  await room.opened()
  expect(await openIncident({ ...asked, description: null }, room.desk())).toBe(first)
  expect(room.state.projections.incidents.size).toBe(2)
})

test('a key that opened another ticket is refused', async () => {
  await using room = await ticketRoom()
  const asked = opening()
  await openIncident(asked, room.desk())
  const again = await openIncident({ ...asked, title: 'Kotak rusak' }, room.desk())
  expect(again).toMatchObject({ kind: 'conflict', code: 'KEY_REUSED', path: ['key'] })
})

test.each([
  ['an unknown place', { place: '35.78.01.1001.099' }, 'PLACE_UNKNOWN', 'place'],
  ['a place that is no code', { place: 'Sukorejo' }, 'PLACE_UNKNOWN', 'place'],
  ['a negative quantity', { quantity: -1 }, 'OUT_OF_RANGE', 'quantity'],
  ['half a ballot', { quantity: 2.5 }, 'OUT_OF_RANGE', 'quantity'],
  ['no title', { title: ' \t ' }, 'TEXT_MISSING', 'title'],
  ['a title of two lines', { title: 'satu\ndua' }, 'TEXT_CHARACTER', 'title'],
  ['200,000 characters', { description: 'x'.repeat(200_000) }, 'TEXT_TOO_LONG', 'description'],
  ['a character that turns the line', { description: 'a\u202Eb' }, 'TEXT_CHARACTER', 'description'],
  ['a control character', { reporterName: 'a\u0007' }, 'TEXT_CHARACTER', 'reporterName'],
  ['no key', { key: '' }, 'OUT_OF_RANGE', 'key'],
  ['an unknown cause', { parent: 9 }, 'INCIDENT_UNKNOWN', 'parent'],
])('%s is refused, and the field named', async (_, more, code, field) => {
  await using room = await ticketRoom()
  const problem = await openIncident(opening(more), room.desk())
  expect(problem).toMatchObject({ code, path: [field] })
  expect(room.journal.seq).toBe(0)
})

test.each([
  '<img src=x onerror=alert(1)>',
  '{{ constructor }}',
  '=HYPERLINK("http://x")',
  '  dua spasi  ',
])('%s is kept as it was typed', async (text) => {
  await using room = await ticketRoom()
  const ticket = await room.opened({ title: text, description: text })
  expect([ticket.title, ticket.description]).toEqual([text, text])
})

test('a code without dots is the same place', async () => {
  await using room = await ticketRoom()
  expect((await room.opened({ place: '357801' })).place).toBe('35.78.01')
})

test('who may not open tickets in a place is refused, and needs a place', async () => {
  await using room = await ticketRoom()
  const desk = room.desk('lapangan', (_, place) => place.startsWith('35.22'))
  const other = await openIncident(opening({ place: STATION }), desk)
  expect(other).toMatchObject({ kind: 'forbidden', path: ['place'] })
  expect(await openIncident(opening({ place: null }), desk)).toMatchObject({ kind: 'forbidden' })
  expect(await openIncident(opening({ place: '35.22.01' }), desk)).toBe(1)
})

test('a ticket may be opened under its cause, and hangs on it', async () => {
  await using room = await ticketRoom()
  await room.opened({ title: 'Sirekap tidak bisa unggah' })
  await room.opened({ parent: 1 })
  expect(room.ticket(1).children).toEqual([2])
  expect(room.ticket(1).version).toBe(1)
})

test('an opening sent again is known even when its cause can no longer be one', async () => {
  await using room = await ticketRoom()
  await room.opened()
  await room.opened()
  const asked = opening({ parent: 1 })
  expect(await openIncident(asked, room.desk())).toBe(3)
  await room.done('UNLINK', 3, {})
  await room.done('MERGE', 1, { into: 2 })
  expect(await openIncident(asked, room.desk())).toBe(3)
})
