import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useUnhurried } from '../../../../wallboard/src/app/use-unhurried.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a line that is read from afar changes at once, then stands still for a while', async () => {
  const newest = shallowRef('a')
  const scope = effectScope()
  const shown = scope.run(() => useUnhurried(() => newest.value, 5_000))
  for (const next of ['b', 'c', 'd']) {
    newest.value = next
    await nextTick()
  }
  expect(shown?.value).toBe('b')
  vi.advanceTimersByTime(5_000)
  expect(shown?.value).toBe('d')
  scope.stop()
  newest.value = 'e'
  await nextTick()
  vi.advanceTimersByTime(10_000)
  expect(shown?.value).toBe('d')
})
