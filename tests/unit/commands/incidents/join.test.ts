import { expect, test } from 'vitest'
import { ticketRoom } from '../../../support/builders/incidents.ts'

test('a merged ticket keeps its history and comes back as it was', async () => {
  await using room = await ticketRoom()
  await room.opened()
  await room.opened()
  await room.done('ASSIGN', 2, { to: 'meja-3' })
  await room.done('MERGE', 2, { into: 1 })
  expect(room.ticket(2)).toMatchObject({ state: 'MERGED', mergedInto: 1 })
  expect(room.ticket(1).merged).toEqual([2])
  await room.done('UNMERGE', 2, {})
  expect(room.ticket(2)).toMatchObject({ state: 'ASSIGNED', mergedInto: null, assignee: 'meja-3' })
  expect(room.ticket(1).merged).toEqual([])
  const both = room.history.entries(room.ticket(1)).map(({ type }) => type)
  expect(both).toEqual(['incident.opened', 'incident.merged', 'incident.unmerged'])
})

test('two tickets that are merged into each other at once do not both disappear', async () => {
  await using room = await ticketRoom()
  await room.opened()
  await room.opened()
  const outcomes = await Promise.all([
    room.attempt('MERGE', 1, { into: 2 }),
    room.attempt('MERGE', 2, { into: 1 }),
  ])
  expect(outcomes[0]).toBeNull()
  expect(outcomes[1]).toMatchObject({ path: ['into'] })
  expect(room.ticket(2).state).toBe('NEW')
})

test('a ticket is not merged into itself, a merged one, an invalid one or none', async () => {
  await using room = await ticketRoom()
  for (let count = 0; count < 4; count += 1) await room.opened()
  await room.done('MERGE', 2, { into: 3 })
  await room.done('INVALIDATE', 4, { note: 'iseng' })
  for (const into of [1, 2, 4, 99]) {
    expect(await room.attempt('MERGE', 1, { into })).toMatchObject({ path: ['into'] })
  }
})

test('a ticket that may not be seen cannot be merged into, nor be a cause', async () => {
  await using room = await ticketRoom()
  await room.opened({ place: '35.78.01' })
  await room.opened({ place: '35.22.01' })
  const desk = room.desk('meja-1', (_, place) => place.startsWith('35.22'))
  expect(await room.attempt('MERGE', 2, { into: 1 }, desk)).toMatchObject({ kind: 'not-found' })
  expect(await room.attempt('LINK', 2, { parent: 1 }, desk)).toMatchObject({ kind: 'not-found' })
})

test('a cause gathers tickets, and they can be taken from it', async () => {
  await using room = await ticketRoom()
  for (let count = 0; count < 3; count += 1) await room.opened()
  await room.done('LINK', 2, { parent: 1 })
  await room.done('LINK', 3, { parent: 1 })
  expect(room.ticket(1).children).toEqual([2, 3])
  await room.done('UNLINK', 2, {})
  expect(room.ticket(1).children).toEqual([3])
  expect(room.ticket(2).parent).toBeNull()
})

test('causes are one level deep, also when two are linked at once', async () => {
  await using room = await ticketRoom()
  for (let count = 0; count < 3; count += 1) await room.opened()
  const outcomes = await Promise.all([
    room.attempt('LINK', 1, { parent: 2 }),
    room.attempt('LINK', 2, { parent: 3 }),
  ])
  expect(outcomes[0]).toBeNull()
  expect(outcomes[1]).toMatchObject({ code: 'MOVE_NOT_ALLOWED' })
  expect(await room.attempt('LINK', 3, { parent: 1 })).toMatchObject({ path: ['parent'] })
})

test('resolving a cause resolves its open tickets too, each as an entry of its own', async () => {
  await using room = await ticketRoom()
  await room.opened({ title: 'Sirekap tidak bisa unggah' })
  for (let count = 0; count < 40; count += 1) await room.opened({ parent: 1 })
  await room.done('INVALIDATE', 5, { note: 'salah sambung' })
  await room.done('VERIFY', 1, {})
  expect(await room.resolvedAll(1)).toBeNull()
  const states = room.state.projections.incidents.all().map(({ state }) => state)
  expect(states.filter((state) => state === 'RESOLVED')).toHaveLength(40)
  expect(room.ticket(5).state).toBe('INVALID')
})

test('tickets of a cause that somebody may not handle stay open', async () => {
  await using room = await ticketRoom()
  await room.opened({ place: '35.22.01' })
  await room.opened({ place: '35.78.01', parent: 1 })
  await room.opened({ place: '35.22.01', parent: 1 })
  await room.done('VERIFY', 1, {})
  const desk = room.desk('meja-1', (_, place) => place.startsWith('35.22'))
  expect(await room.resolvedAll(1, desk)).toBeNull()
  expect([2, 3].map((number) => room.ticket(number).state)).toEqual(['NEW', 'RESOLVED'])
})
