import { expect, test, vi } from 'vitest'
import { ticketRoom } from '../../support/builders/incidents.ts'
import { incidentSourceOf } from './tickets.ts'

test('desks that open together share a snapshot, until a ticket changes or it is five seconds old', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  await using room = await ticketRoom()
  await room.opened()
  const frames = incidentSourceOf(room).framesOf('35')
  const first = frames.snapshot()
  vi.advanceTimersByTime(4_999)
  expect(frames.snapshot()).toBe(first)
  await room.opened()
  const second = frames.snapshot()
  expect(second.incidents).toHaveLength(2)
  room.clock.pass(60_000)
  vi.advanceTimersByTime(5_000)
  expect(frames.snapshot()).toMatchObject({ seq: second.seq, asOf: second.asOf + 60_000 })
  vi.useRealTimers()
})

test('desks that stand alike share a page of changes; who lags behind gets more', async () => {
  await using room = await ticketRoom()
  const frames = incidentSourceOf(room).framesOf('35')
  await room.opened()
  await room.opened()
  const { frame } = frames.changes(1)
  expect(frames.changes(1).frame).toBe(frame)
  await room.opened()
  expect(frames.changes(1).frame.incidents).toHaveLength(2)
  expect(frames.changes(0).frame.incidents).toHaveLength(3)
})
