import { expect, test } from 'vitest'
import { type WatchedRoom, watchedRoom } from '../../../support/builders/watch.ts'

/** What was recorded about a ticket after its opening: type, actor and what was said. */
function told(room: WatchedRoom, number = 1): string[] {
  return room.history
    .entries(room.ticket(number))
    .slice(1)
    .map(({ type, actor, body }) => {
      const { clock = '' } = JSON.parse(body) as { clock?: string }
      return `${type} ${actor} ${clock}`.trim()
    })
}

test('a ticket that nobody answers falls overdue once, and is escalated by the rules', async () => {
  await using room = await watchedRoom()
  await room.opened({ severity: 'CRITICAL' })
  await room.later(5)
  expect(told(room)).toEqual([])
  await room.later(1)
  expect(told(room)).toEqual(['incident.fell-overdue hub RESPONSE', 'incident.escalated hub'])
  await room.later(3)
  expect(room.lines()).toEqual(['#1 ESCALATED 1 35.78.01.1001.003'])
  await room.later(8)
  expect(room.lines()).toEqual(['#1 ESCALATED 2 35.78.01.1001.003'])
  await room.later(60)
  expect(told(room)).toEqual([
    'incident.fell-overdue hub RESPONSE',
    'incident.escalated hub',
    'incident.escalated hub',
    'incident.fell-overdue hub RESOLUTION',
  ])
})

test('the deadline that was missed is on record as it stood', async () => {
  await using room = await watchedRoom()
  const { openedAt } = await room.opened({ severity: 'HIGH' })
  await room.later(200)
  const [, entry] = room.history.entries(room.ticket(1))
  expect(JSON.parse(entry?.body ?? '')).toEqual({
    number: 1,
    clock: 'RESPONSE',
    due: openedAt + 15 * 60_000,
  })
})

test('an escalation names the rule in its note', async () => {
  await using room = await watchedRoom({
    rules: { escalation: [{ severity: 'LOW', clock: 'RESPONSE', after: 30, level: 1 }] },
  })
  await room.opened({ severity: 'LOW' })
  await room.later(4 * 60 + 31)
  const note = room.history.entries(room.ticket(1)).at(-1)?.body
  expect(note).toContain('LOW RESPONSE +30')
})

test('a ticket that a person took up falls overdue only when it is not resolved in time', async () => {
  await using room = await watchedRoom()
  await room.opened({ severity: 'HIGH' })
  await room.later(10)
  await room.done('VERIFY', 1, {})
  await room.later(4 * 60 - 10)
  expect(told(room)).toEqual(['incident.verified meja-1'])
  await room.later(1)
  expect(told(room).slice(1)).toEqual([
    'incident.fell-overdue hub RESOLUTION',
    'incident.escalated hub',
  ])
})

test('a ticket that waits for an agency outside does not fall overdue until it is back', async () => {
  await using room = await watchedRoom()
  await room.opened({ severity: 'CRITICAL' })
  await room.done('VERIFY', 1, {})
  await room.done('REFER', 1, { to: 'POLICE' })
  await room.later(600)
  expect(told(room)).toHaveLength(2)
  await room.done('REPLY', 1, { note: 'sudah ditangani' })
  await room.later(59)
  expect(told(room)).toHaveLength(3)
  await room.later(2)
  expect(told(room)).toContain('incident.fell-overdue hub RESOLUTION')
})

test('a ticket that was settled is left alone', async () => {
  await using room = await watchedRoom()
  await room.opened({ severity: 'CRITICAL' })
  await room.done('INVALIDATE', 1, { note: 'iseng' })
  await room.later(10_000)
  expect(told(room)).toHaveLength(1)
})

test('a hub that was started again does not say it twice, and catches up on what passed', async () => {
  await using room = await watchedRoom()
  await room.opened({ severity: 'CRITICAL' })
  await room.later(6)
  const before = room.journal.seq
  await room.watchAgain().settle()
  expect(room.journal.seq).toBe(before)
  room.clock.pass(120 * 60_000)
  await room.watchAgain().settle()
  expect(told(room)).toEqual([
    'incident.fell-overdue hub RESPONSE',
    'incident.escalated hub',
    'incident.escalated hub',
    'incident.fell-overdue hub RESOLUTION',
  ])
})

test('a person who acts in the same moment is not overwritten', async () => {
  await using room = await watchedRoom()
  await room.opened({ severity: 'CRITICAL' })
  room.clock.pass(20 * 60_000)
  // Both decide on the same version; the person's entry is recorded first.
  const answered = room.attempt('VERIFY', 1, {})
  const acted = room.watch.settle()
  expect(await answered).toBeNull()
  await acted
  expect(told(room)).toEqual(['incident.verified meja-1'])
  expect(room.ticket(1)).toMatchObject({ state: 'VERIFIED', escalation: 0, missed: [] })
})

test('a ticket that was reopened has its clock of resolution anew', async () => {
  await using room = await watchedRoom()
  await room.opened({ severity: 'CRITICAL' })
  await room.done('VERIFY', 1, {})
  await room.later(61)
  await room.done('RESOLVE', 1, { reason: 'FIXED' })
  await room.done('REOPEN', 1, { note: 'terulang' })
  await room.later(59)
  const overdue = () => told(room).filter((line) => line.includes('fell-overdue')).length
  expect(overdue()).toBe(1)
  await room.later(2)
  expect(overdue()).toBe(2)
})

test('a hundred tickets at once fall overdue in a few commits', async () => {
  await using room = await watchedRoom()
  for (let at = 0; at < 100; at += 1) await room.opened({ severity: 'HIGH' })
  let commits = 0
  room.journal.onCommit(() => {
    commits += 1
  })
  await room.later(31)
  expect(room.lines().every((line) => line.includes('ESCALATED 1'))).toBe(true)
  expect(commits).toBe(2)
})

test('while the past is generated deadlines are noted before what happens next to a ticket', async () => {
  await using room = await watchedRoom()
  await room.opened({ severity: 'CRITICAL' })
  room.clock.pass(9 * 60_000)
  await room.passTime()
  await room.done('START', 1, {})
  expect(told(room)).toEqual([
    'incident.fell-overdue hub RESPONSE',
    'incident.escalated hub',
    'incident.started meja-1',
  ])
})
