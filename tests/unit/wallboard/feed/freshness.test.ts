import { describe, expect, test } from 'vitest'
import { judge } from '../../../../wallboard/src/feed/freshness.ts'
import type { Link } from '../../../../wallboard/src/feed/freshness.ts'
import { hubTime } from '../../../../wallboard/src/feed/hub-clock.ts'

const link = (wishes: Partial<Link> = {}): Link => ({
  connected: true,
  lostAt: null,
  lastFrameAt: 0,
  lastAsOf: null,
  trouble: null,
  ...wishes,
})

describe('the freshness of figures', () => {
  test.each([
    [0, 'LIVE'],
    [14_999, 'LIVE'],
    [15_000, 'DELAYED'],
    [59_999, 'DELAYED'],
    [60_000, 'STALE'],
    [3_600_000, 'STALE'],
  ])('%i ms after the last frame is %s', (now, state) => {
    expect(judge(link(), now).state).toBe(state)
  })

  test('a hub that restarts within five seconds is not called gone', () => {
    expect(judge(link({ connected: false, lostAt: 1_000 }), 6_000).state).toBe('LIVE')
    expect(judge(link({ connected: false, lostAt: 1_000 }), 6_001).state).toBe('GONE')
  })

  test('a hub that was never there is gone, with no last moment', () => {
    const never = link({ connected: false, lostAt: 0, lastFrameAt: null })
    expect(judge(never, 4_000)).toEqual({ state: 'CONNECTING', age: null, trouble: null })
    expect(judge(never, 5_001)).toEqual({ state: 'GONE', age: null, trouble: null })
  })

  test('a hub that has said why it does not serve is gone at once, with its reason', () => {
    const full = link({ trouble: 'CROWDED', lastFrameAt: 9_000 })
    expect(judge(full, 10_000)).toEqual({ state: 'GONE', age: 1_000, trouble: 'CROWDED' })
  })

  test('a screen whose own clock was set back shows no negative age', () => {
    expect(judge(link({ lastFrameAt: 10_000 }), 0)).toEqual({
      state: 'LIVE',
      age: 0,
      trouble: null,
    })
  })
})

test('a rehearsal at sixty times the speed passes a minute of the hub in a second', () => {
  const reading = { hub: Date.parse('2024-11-27T12:00:00Z'), speed: 60, real: 5_000 }
  expect(new Date(hubTime(reading, 6_000)).toISOString()).toBe('2024-11-27T12:01:00.000Z')
})
