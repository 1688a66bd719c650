import { describe, expect, test } from 'vitest'
import { backoff, pauseAfter } from '../../../../wallboard/src/feed/backoff.ts'

const luck = [0, 0.25, 0.5, 0.999]

describe('a screen that comes back', () => {
  test('after a loss waits half a second at most at first, and five seconds at most ever', () => {
    expect(luck.map((random) => backoff(0, random))).toEqual([250, 312.5, 375, 499.75])
    expect(backoff(1_000, 1)).toBe(5_000)
  })

  test.each(['CROWDED', 'OUTDATED', 'FAILING'] as const)(
    'to a hub that said %s waits a minute at least, and no two screens alike',
    (why) => {
      const first = luck.map((random) => pauseAfter(why, 0, random))
      expect(Math.min(...first)).toBe(60_000)
      expect(new Set(first).size).toBe(luck.length)
      expect(pauseAfter(why, 1_000, 1)).toBe(360_000)
    },
  )
})
