import { describe, expect, test } from 'vitest'
import {
  defaultSilence as rules,
  expectedWithin,
  type Heard,
  silenceOf,
  type Waiting,
} from '../../../server/src/domain/silence.ts'
import { wib } from '../../support/builders/clock.ts'

const from = wib('27 10:00')

/** A regency that said a hundredth of everything, heard of last at ten. */
function heard(more: Partial<Heard> = {}): Heard {
  return { last: from, from, own: 1_800, others: 178_200, since: 29_700, ...more }
}

/** Half an hour later. */
const now = wib('27 10:30')

/** A hundredth of the stations, all of which have something to say. */
function waiting(more: Partial<Waiting> = {}): Waiting {
  return { here: 600, elsewhere: 59_400, stations: 600, ...more }
}

function expected(given: Partial<Heard> = {}, said: Partial<Waiting> = {}): number | null {
  return expectedWithin(heard(given), waiting(said), now, rules)
}

describe('a regency is expected to be heard of', () => {
  test('never sooner than the floor', () => {
    expect(expected()).toBe(20)
  })

  test('later the less it said in its last hours', () => {
    // 18 reports in three hours, one in ten minutes: fifty of them take 500 minutes.
    expect(expected({ own: 18 })).toBe(500)
  })

  test('later when the others fell off too: the hour is quiet', () => {
    expect(expected({ own: 900, since: 2_970 })).toBe(100)
  })

  test('not to say more than stations elsewhere that still have something to say', () => {
    expect(expected({}, { here: 60 })).toBe(50)
  })

  test('not at all when only single stations are left, or nobody else speaks', () => {
    expect(expected({}, { here: 59 })).toBeNull()
    expect(expected({ since: 0 })).toBeNull()
    expect(expected({ own: 0 })).toBeNull()
    expect(expected({ others: 0 })).toBeNull()
    expect(expected({}, { elsewhere: 0 })).toBeNull()
  })
})

test('a silence says since when, how long, and how long it should have been at most', () => {
  expect(silenceOf('35.07', heard(), waiting(), now, rules)).toEqual({
    regency: '35.07',
    since: from,
    expected: 20,
    actual: 30,
  })
})

test('a silence of the expected length is none yet', () => {
  const at = (minutes: number) =>
    silenceOf('35.07', heard(), waiting(), from + minutes * 60_000, rules)
  expect(at(20)).toBeNull()
  expect(at(21)).not.toBeNull()
})

test('before ballots are on their way and after the count nothing is a silence', () => {
  const at = (moment: number) =>
    silenceOf(
      '35.07',
      heard({ last: moment - 1_800_000, from: moment - 1_800_000 }),
      waiting(),
      moment,
      rules,
    )
  expect(at(wib('24 23:59'))).toBeNull()
  expect(at(wib('25 00:00'))).not.toBeNull()
  expect(at(wib('27 23:59'))).not.toBeNull()
  expect(at(wib('28 00:00'))).toBeNull()
})
