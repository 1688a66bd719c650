import { expect, test } from 'vitest'
import {
  defaultClocks,
  isOverdue,
  resolveBy,
  respondBy,
} from '../../../../server/src/domain/incidents/clocks.ts'
import { ticketRoom } from '../../../support/builders/incidents.ts'

const MINUTE = 60_000
const rules = defaultClocks

test.each([
  ['CRITICAL', 5, 60],
  ['HIGH', 15, 240],
  ['MEDIUM', 60, 1_440],
  ['LOW', 240, 4_320],
] as const)(
  '%s is to be responded to in %d and resolved in %d minutes',
  async (severity, first, last) => {
    await using room = await ticketRoom()
    const ticket = await room.opened({ severity })
    expect(respondBy(ticket, rules) - ticket.openedAt).toBe(first * MINUTE)
    expect((resolveBy(ticket, rules) ?? 0) - ticket.openedAt).toBe(last * MINUTE)
  },
)

test('a ticket is overdue after its deadline, not at it', async () => {
  await using room = await ticketRoom()
  const ticket = await room.opened({ severity: 'CRITICAL' })
  expect(isOverdue(ticket, rules, ticket.openedAt + 5 * MINUTE)).toBe(false)
  expect(isOverdue(ticket, rules, ticket.openedAt + 5 * MINUTE + 1)).toBe(true)
})

test('the first response stops the first clock; a comment, a machine and a correction do not', async () => {
  await using room = await ticketRoom()
  const { number, openedAt } = await room.opened({ severity: 'CRITICAL' })
  await room.done('COMMENT', number, { note: 'dicatat' })
  await room.done('AMEND', number, { quantity: 30 })
  await room.done('ESCALATE', number, { note: 'lewat waktu' }, room.desk('hub'))
  expect(room.ticket(number).respondedAt).toBeNull()
  room.clock.pass(4 * MINUTE)
  await room.done('ASSIGN', number, { to: 'meja-2' })
  const ticket = room.ticket(number)
  expect(ticket.respondedAt).toBe(openedAt + 4 * MINUTE)
  expect(isOverdue(ticket, rules, openedAt + 59 * MINUTE)).toBe(false)
  expect(isOverdue(ticket, rules, openedAt + 61 * MINUTE)).toBe(true)
})

test('the clock of the resolution stands while an agency outside has the ticket', async () => {
  await using room = await ticketRoom()
  const { number, openedAt } = await room.opened({ severity: 'CRITICAL' })
  await room.done('VERIFY', number, {})
  room.clock.pass(10 * MINUTE)
  await room.done('REFER', number, { to: 'PLN' })
  room.clock.pass(300 * MINUTE)
  expect(resolveBy(room.ticket(number), rules)).toBeNull()
  expect(isOverdue(room.ticket(number), rules, room.clock.now())).toBe(false)
  await room.done('REPLY', number, { note: 'listrik menyala' })
  expect(resolveBy(room.ticket(number), rules)).toBe(openedAt + 360 * MINUTE)
})

test('a reopened ticket has its whole time again', async () => {
  await using room = await ticketRoom()
  const { number } = await room.opened({ severity: 'CRITICAL' })
  await room.done('VERIFY', number, {})
  await room.done('RESOLVE', number, { reason: 'FIXED' })
  room.clock.pass(500 * MINUTE)
  expect(isOverdue(room.ticket(number), rules, room.clock.now())).toBe(false)
  await room.done('REOPEN', number, { note: 'kurang lagi' })
  expect(resolveBy(room.ticket(number), rules)).toBe(room.clock.now() + 60 * MINUTE)
})

test('a corrected severity has its own deadlines from the opening on', async () => {
  await using room = await ticketRoom()
  const { number, openedAt } = await room.opened({ severity: 'LOW' })
  const ticket = await room.done('AMEND', number, { severity: 'CRITICAL' })
  expect(respondBy(ticket, rules)).toBe(openedAt + 5 * MINUTE)
})
