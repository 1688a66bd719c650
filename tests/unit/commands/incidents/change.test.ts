import { expect, test } from 'vitest'
import { STATION, ticketRoom } from '../../../support/builders/incidents.ts'

test('a ticket goes through its life, each step with who, when and what they said', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened()
  await room.done('VERIFY', number, { note: 'sudah ditelepon' })
  await room.done('ASSIGN', number, { to: 'meja-2' })
  await room.done('START', number, {}, room.desk('meja-2'))
  await room.done('REFER', number, { to: 'BAWASLU', note: 'diteruskan' })
  await room.done('REPLY', number, { note: 'dijawab' })
  await room.done('RESOLVE', number, { reason: 'FIXED' })
  await room.done('CLOSE', number, {})
  const ticket = room.ticket(number)
  expect(ticket).toMatchObject({ state: 'CLOSED', version: 8, assignee: 'meja-2', reason: 'FIXED' })
  const steps = room.history.entries(ticket).map(({ type, actor }) => `${type} ${actor}`)
  expect(steps).toEqual([
    'incident.opened meja-1',
    'incident.verified meja-1',
    'incident.assigned meja-1',
    'incident.started meja-2',
    'incident.referred meja-1',
    'incident.replied meja-1',
    'incident.resolved meja-1',
    'incident.closed meja-1',
  ])
})

test('of two desks at once one wins, and the other is told', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened()
  const outcomes = await Promise.all([
    room.attempt('ASSIGN', number, { to: 'meja-1', version: 1 }, room.desk('meja-1')),
    room.attempt('ASSIGN', number, { to: 'meja-2', version: 1 }, room.desk('meja-2')),
  ])
  expect(outcomes[0]).toBeNull()
  expect(outcomes[1]).toMatchObject({ kind: 'conflict', code: 'CONFLICT', path: ['version'] })
  expect(room.ticket(number)).toMatchObject({ assignee: 'meja-1', version: 2 })
})

test('comments of two desks at once are both kept', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened()
  const say = (who: string) =>
    room.attempt('COMMENT', number, { note: who, version: 1 }, room.desk(who))
  expect(await Promise.all([say('meja-1'), say('meja-2'), say('meja-3')])).toEqual([
    null,
    null,
    null,
  ])
  expect(room.ticket(number).version).toBe(4)
})

test('a change that is sent again changes nothing, whatever happened since', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened()
  const asked = { key: 'once', version: 1 }
  expect(await room.attempt('VERIFY', number, asked)).toBeNull()
  await room.done('ASSIGN', number, { to: 'meja-2' })
  expect(await room.attempt('VERIFY', number, asked)).toBeNull()
  expect(room.ticket(number)).toMatchObject({ state: 'ASSIGNED', version: 3 })
  const reused = await room.attempt('START', number, asked)
  expect(reused).toMatchObject({ kind: 'conflict', code: 'KEY_REUSED' })
})

test('a move that is not allowed is refused with what is', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened()
  const problem = await room.attempt('CLOSE', number, {})
  expect(problem).toMatchObject({ kind: 'validation', code: 'MOVE_NOT_ALLOWED', path: ['number'] })
  expect(problem?.message).toContain('VERIFY')
})

test('a version that is not reached yet is refused', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened()
  expect(await room.attempt('COMMENT', number, { note: 'x', version: 9 })).toMatchObject({
    path: ['version'],
  })
})

test.each(['ESCALATE', 'REPLY', 'GIVE_ADVICE', 'INVALIDATE', 'REOPEN', 'COMMENT'] as const)(
  '%s says nothing without a note',
  async (verb) => {
    await using room = await ticketRoom()
    const { number } = await room.opened()
    expect(await room.attempt(verb, number, {})).toMatchObject({
      code: 'TEXT_MISSING',
      path: ['note'],
    })
  },
)

test('another reason than those on the list is written down', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened({ kind: 'INQUIRY' })
  const problem = await room.attempt('RESOLVE', number, { reason: 'OTHER' })
  expect(problem).toMatchObject({ path: ['note'] })
})

test('a correction that corrects nothing is refused', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened()
  expect(await room.attempt('AMEND', number, { note: 'x' })).toMatchObject({ code: 'NOTHING_SAID' })
  expect(await room.attempt('AMEND', number, { quantity: -2 })).toMatchObject({
    path: ['quantity'],
  })
  expect(await room.attempt('AMEND', number, { place: '35.99' })).toMatchObject({ path: ['place'] })
})

test('a ticket of another area looks like one that does not exist', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened({ place: STATION })
  const desk = room.desk('lapangan', (_, place) => place.startsWith('35.22'))
  const hidden = await room.attempt('COMMENT', number, { note: 'x' }, desk)
  const missing = await room.attempt('COMMENT', 99, { note: 'x' }, desk)
  expect(hidden?.message.replace('#1', '#N')).toBe(missing?.message.replace('#99', '#N'))
  expect(hidden).toMatchObject({ kind: 'not-found', path: ['number'] })
})

test('who may only comment may do nothing else', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened()
  const desk = room.desk('lapangan', (act) => act !== 'handle')
  expect(await room.attempt('VERIFY', number, {}, desk)).toMatchObject({ kind: 'forbidden' })
  expect(await room.attempt('COMMENT', number, { note: 'x' }, desk)).toBeNull()
})

test('a ticket cannot be moved to where its desk may do nothing', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened({ place: '35.22.01' })
  const desk = room.desk('meja-1', (_, place) => place.startsWith('35.22'))
  const problem = await room.attempt('AMEND', number, { place: STATION }, desk)
  expect(problem).toMatchObject({ kind: 'forbidden', path: ['place'] })
})
