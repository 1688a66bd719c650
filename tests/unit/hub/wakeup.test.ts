import { beforeEach, expect, test, vi } from 'vitest'
import { Wakeup } from '../../../server/src/hub/wakeup.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => {
    vi.restoreAllMocks()
    vi.useRealTimers()
  }
})

test('many calls become one, at the end of the turn', () => {
  const wake = vi.fn<() => void>()
  const wakeup = new Wakeup(wake, 20)
  for (let call = 0; call < 50; call += 1) wakeup.soon()
  expect(wake).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(100)
  expect(wake).toHaveBeenCalledTimes(1)
})

test('calls that go on come at the least gap, and the last one is not lost', () => {
  const wake = vi.fn<() => void>()
  const wakeup = new Wakeup(wake, 20)
  for (let ms = 0; ms < 100; ms += 1) {
    wakeup.soon()
    vi.advanceTimersByTime(1)
  }
  expect(wake).toHaveBeenCalledTimes(5)
  wakeup.soon()
  vi.advanceTimersByTime(20)
  expect(wake).toHaveBeenCalledTimes(6)
})

test('one that takes long is followed by the next when the gap behind it is over', () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const wake = vi.fn<() => void>(() => void (now += 50))
  const wakeup = new Wakeup(wake, 20)
  wakeup.soon()
  vi.advanceTimersByTime(5)
  wakeup.soon()
  vi.advanceTimersByTime(19)
  expect(wake).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(wake).toHaveBeenCalledTimes(2)
})

test('what is called for while it is at work is not lost', () => {
  const wake = vi.fn<() => void>()
  const wakeup = new Wakeup(wake, 20)
  wake.mockImplementationOnce(() => wakeup.soon())
  wakeup.soon()
  vi.advanceTimersByTime(100)
  expect(wake).toHaveBeenCalledTimes(2)
})
