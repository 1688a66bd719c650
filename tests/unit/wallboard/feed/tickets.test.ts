import { describe, expect, test } from 'vitest'
import { effectScope } from 'vue'
import type { Ticket } from '../../../../wallboard/src/feed/index.ts'
import { useTickets } from '../../../../wallboard/src/feed/use-tickets.ts'
import { ticket } from '../../../../wallboard/src/gallery/tickets.ts'
import { fakeTimers } from './fake-port.ts'
import { fakeTicketPort, ticketFrame } from './fake-tickets.ts'

function wall() {
  const port = fakeTicketPort()
  const timers = fakeTimers()
  const scope = effectScope()
  const around = { timers, now: timers.now, random: () => 1 }
  const feed = scope.run(() => useTickets(port, '35', around))
  if (!feed) throw new Error('the scope is over')
  const open = () => feed.open.value && [...feed.open.value.keys()]
  const told = () =>
    feed.changes.value.map(({ ticket: { number, state }, before, what }) => [
      number,
      what,
      before,
      state,
    ])
  const changed = (...incidents: Ticket[]) => port.send(ticketFrame({ incidents }))
  const snapshot = (...incidents: Ticket[]) =>
    port.send(ticketFrame({ kind: 'SNAPSHOT', seq: 1, incidents }))
  return { port, timers, feed, open, told, changed, snapshot }
}

const fresh = (number: number, wishes: Partial<Ticket> = {}) => {
  const openedAt = '2024-11-28T03:15:00Z'
  return ticket(number, { state: 'NEW', openedAt, changedAt: openedAt, ...wishes })
}

describe('the tickets of a wall', () => {
  test('are not known before the snapshot, unlike there being none', () => {
    const { open, snapshot } = wall()
    expect(open()).toBeNull()
    snapshot()
    expect(open()).toEqual([])
  })

  test('go when they are done and come back when they are reopened', () => {
    const { open, snapshot, changed } = wall()
    snapshot(ticket(1), ticket(2))
    changed(ticket(1, { state: 'RESOLVED' }))
    changed(ticket(2, { state: 'MERGED' }))
    expect(open()).toEqual([])
    changed(ticket(1, { state: 'IN_PROGRESS' }))
    expect(open()).toEqual([1])
  })

  test('stand as after the last of the changes that came in one frame', () => {
    const { feed, snapshot, changed } = wall()
    snapshot(ticket(1))
    changed(
      ticket(1, { state: 'RESOLVED' }),
      ticket(1, { state: 'CLOSED' }),
      ticket(1, { state: 'IN_PROGRESS', severity: 'HIGH' }),
    )
    expect(feed.open.value?.get(1)).toMatchObject({ state: 'IN_PROGRESS', severity: 'HIGH' })
  })

  test('go when they were moved out of the area', () => {
    const { port, open, snapshot } = wall()
    snapshot(ticket(1), ticket(2))
    port.send(ticketFrame({ left: [1] }))
    expect(open()).toEqual([2])
  })

  test('of a wall that was offline are resumed after the cursor without a gap', () => {
    const { port, timers, open, snapshot } = wall()
    snapshot(ticket(1))
    port.openings[0]?.sink.ended('LOST')
    timers.pass(500)
    expect(port.openings.map(({ after }) => after)).toEqual([null, 'cursor-1'])
    port.send(ticketFrame({ kind: 'RESUMED', seq: 9, incidents: [ticket(7)] }))
    expect(open()).toEqual([1, 7])
  })

  test('of another journal are not mixed in: everything is asked for again', () => {
    const { port, timers, open, snapshot } = wall()
    snapshot(ticket(1))
    port.send(ticketFrame({ epoch: 'e2', incidents: [ticket(7)] }))
    expect(open()).toEqual([1])
    timers.pass(500)
    expect(port.openings.at(-1)?.after).toBeNull()
  })

  test('are taken away from a screen that may not see them any more', () => {
    const { port, feed, open, snapshot, changed, told } = wall()
    snapshot(ticket(1))
    changed(ticket(2))
    port.openings[0]?.sink.ended('REFUSED')
    expect([feed.refused.value, open(), told()]).toEqual([true, null, []])
  })
})

describe('what became of tickets', () => {
  test('is told newest first, every change of a frame in its order', () => {
    const { told, snapshot, changed } = wall()
    snapshot(ticket(1))
    changed(fresh(2), ticket(2, { state: 'VERIFIED' }))
    changed(ticket(1, { state: 'RESOLVED' }))
    expect(told()).toEqual([
      [1, 'MOVED', 'ASSIGNED', 'RESOLVED'],
      [2, 'MOVED', 'NEW', 'VERIFIED'],
      [2, 'OPENED', null, 'NEW'],
    ])
  })

  test('names a new severity, a missed deadline, and that there was something else', () => {
    const { told, snapshot, changed } = wall()
    snapshot(ticket(1))
    const worse = ticket(1, { severity: 'CRITICAL' })
    changed(worse)
    changed({ ...worse, overdue: true })
    changed({ ...worse, overdue: true })
    expect(told().map(([, what]) => what)).toEqual(['OTHER', 'OVERDUE', 'SEVERITY'])
  })

  test('of a ticket that is done is known from before', () => {
    const { told, snapshot, changed } = wall()
    snapshot(ticket(1))
    changed(ticket(1, { state: 'RESOLVED' }))
    changed(ticket(1, { state: 'CLOSED' }))
    expect(told()[0]).toEqual([1, 'MOVED', 'RESOLVED', 'CLOSED'])
  })
})
