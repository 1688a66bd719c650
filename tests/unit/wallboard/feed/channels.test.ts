import { describe, expect, test } from 'vitest'
import {
  ballotsChannel,
  publicCountChannel,
  turnoutChannel,
  uploadsChannel,
} from '../../../../wallboard/src/feed/channels.ts'
import { ballots } from '../../../../wallboard/src/gallery/ballots.ts'
import { count } from '../../../../wallboard/src/gallery/public-count.ts'
import { turnout } from '../../../../wallboard/src/gallery/turnout.ts'
import { uploads } from '../../../../wallboard/src/gallery/uploads.ts'

describe('the number whose changes a scene tells', () => {
  test('is the stations published, supplied, or the voters who came', () => {
    expect(publicCountChannel.measure(count('35', { published: 8 }))).toBe(8)
    expect(ballotsChannel.measure(ballots('35', { governor: { supplied: 9 } }))).toBe(9)
    expect(turnoutChannel.measure(turnout('35', { share: 0.1 }))).toBe(5_150)
    expect(uploadsChannel.measure(uploads('35', { published: 7 }))).toBe(7)
  })

  test('is unknown before the first report, and not zero', () => {
    expect(publicCountChannel.measure(count('35', { published: null }))).toBeNull()
    expect(ballotsChannel.measure(ballots('35', { governor: { supplied: 0 } }))).toBeNull()
    expect(turnoutChannel.measure(turnout('35', { reporting: 0, share: 0 }))).toBeNull()
    expect(uploadsChannel.measure(uploads('35', { published: 0 }))).toBeNull()
  })
})

test('the queue is asked for where it is shown, and not of 666 districts', () => {
  const asks = (level: 'PROVINCE' | 'REGENCY' | 'DISTRICT') =>
    uploadsChannel.variablesOf({ within: '35', level })
  expect([asks('PROVINCE'), asks('REGENCY'), asks('DISTRICT')]).toEqual([
    { queue: true },
    { queue: true },
    { queue: false },
  ])
})
