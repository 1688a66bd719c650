import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LOOK_EVERY } from '../../../../server/src/api/protection/liveness.ts'
import { Rounds } from '../../../../server/src/api/transport/rounds.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const socket = () => ({ look: vi.fn<() => void>() })

test('every socket is looked at once in each round, as long as it is open', () => {
  const rounds = new Rounds()
  const sockets = [socket(), socket(), socket()] as const
  const looked = () => sockets.map(({ look }) => look.mock.calls.length)
  for (const each of sockets) rounds.join(each)
  vi.advanceTimersByTime(LOOK_EVERY)
  expect(looked()).toEqual([1, 1, 1])
  rounds.leave(sockets[1])
  vi.advanceTimersByTime(LOOK_EVERY * 2)
  expect(looked()).toEqual([3, 1, 3])
})

test('sockets that were opened at one moment are not all asked at one moment', () => {
  const rounds = new Rounds()
  const sockets = Array.from({ length: 100 }, socket)
  for (const each of sockets) rounds.join(each)
  const looked = () => sockets.filter(({ look }) => look.mock.calls.length > 0).length
  vi.advanceTimersByTime(LOOK_EVERY / 20)
  expect(looked()).toBe(5)
  vi.advanceTimersByTime(LOOK_EVERY / 2)
  expect(looked()).toBe(55)
})

test('nothing keeps the hub awake when the last socket has gone, however often it says so', () => {
  const rounds = new Rounds()
  const [one, other] = [socket(), socket()]
  rounds.join(one)
  rounds.join(other)
  rounds.leave(one)
  rounds.leave(one)
  expect(vi.getTimerCount()).toBe(1)
  rounds.leave(other)
  expect(vi.getTimerCount()).toBe(0)
  rounds.join(one)
  vi.advanceTimersByTime(LOOK_EVERY)
  expect(one.look).toHaveBeenCalledOnce()
})
