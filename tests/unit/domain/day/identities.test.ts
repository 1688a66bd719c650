import { describe, expect, test } from 'vitest'
import {
  type ContestFacts,
  type IdentityCode,
  identityCodes,
  type StationFacts,
  violations,
} from '../../../../server/src/domain/identities.ts'

const OWN = 'regency:35.78'

/** A contest of which nothing is known, with what differs. */
function contest(more: Partial<ContestFacts> = {}): ContestFacts {
  const nothing = { received: null, used: null, spoiled: null, unused: null }
  return { contest: 'governor', ...nothing, valid: null, invalid: null, ...more }
}

/** A closed station of 500 voters and 513 ballots whose counts all agree, with what differs. */
function station(
  more: Partial<StationFacts> = {},
  governor: Partial<ContestFacts> = {},
  own: Partial<ContestFacts> = {},
): StationFacts {
  const agreeing = { received: 513, used: 400, spoiled: 3, unused: 110, valid: 390, invalid: 10 }
  return {
    registered: 500,
    allotted: 513,
    closed: true,
    came: 400,
    registeredCame: 395,
    contests: [
      contest({ ...agreeing, ...governor }),
      contest({ contest: OWN, ...agreeing, ...own }),
    ],
    ...more,
  }
}

function codesOf(facts: StationFacts, tolerances: Partial<Record<IdentityCode, number>> = {}) {
  return violations(facts, { tolerances }).map(({ code }) => code)
}

/** For each identity a station that violates it, with what was expected and what was reported. */
const violating: Readonly<Record<IdentityCode, [StationFacts, expected: number, actual: number]>> =
  {
    BALLOTS_SHORT: [station({}, { received: 512, unused: 109 }), 513, 512],
    BALLOTS_IN_EXCESS: [station({}, { received: 514, unused: 111 }), 513, 514],
    BALLOTS_SWAPPED: [
      station({}, { received: 500, unused: 97 }, { received: 526, unused: 123 }),
      513,
      500,
    ],
    BALLOTS_NOT_CONSERVED: [station({}, { unused: 111 }), 513, 514],
    BALLOTS_USED_ABOVE_RECEIVED: [
      station(
        { came: 514 },
        { used: 514, spoiled: null, valid: null },
        { used: null, valid: null },
      ),
      513,
      514,
    ],
    VOTERS_ABOVE_LIST: [station({ registeredCame: 501 }), 500, 501],
    CAME_IMPLAUSIBLE: [station({ closed: false, came: 514 }), 513, 514],
    USED_DIFFERS_FROM_CAME: [station({ came: 401 }, {}, { used: null }), 401, 400],
    COUNTED_DIFFERS_FROM_USED: [station({}, { valid: 391 }), 400, 401],
    COUNTED_DIFFERS_FROM_CAME: [station({ came: 401 }, {}, { valid: null }), 401, 400],
    COUNTED_IMPLAUSIBLE: [station({}, { valid: 504 }), 513, 514],
  }

describe('the counts of a station', () => {
  test('that agree with each other violate nothing', () => {
    expect(codesOf(station())).toEqual([])
  })

  test('that nobody has reported violate nothing', () => {
    const unknown = { came: null, registeredCame: null, contests: [contest(), contest()] }
    expect(codesOf(station(unknown))).toEqual([])
  })

  test.each(identityCodes)('violate %s with what was expected and what was reported', (code) => {
    const [facts, expected, actual] = violating[code]
    const found = violations(facts, { tolerances: {} }).find((one) => one.code === code)
    expect(found).toMatchObject({ expected, actual, tolerance: 0 })
  })

  test.each(identityCodes)('do not violate %s up to its tolerance', (code) => {
    const [facts, expected, actual] = violating[code]
    const difference = Math.abs(actual - expected)
    expect(codesOf(facts, { [code]: difference })).not.toContain(code)
    expect(codesOf(facts, { [code]: difference - 1 })).toContain(code)
  })

  test('are caught when 62 was read as 941, in votes and in voters alike', () => {
    const open = { closed: false, came: null, registeredCame: null }
    const votes = station(open, { valid: 941 + 100, invalid: 5, used: null })
    expect(codesOf(votes)).toContain('COUNTED_IMPLAUSIBLE')
    expect(codesOf(station({ ...open, came: 941 + 10 }))).toContain('CAME_IMPLAUSIBLE')
    expect(codesOf(station({ ...open, registeredCame: 941 }))).toContain('VOTERS_ABOVE_LIST')
    expect(codesOf(station(open, { received: 941 }))).toContain('BALLOTS_IN_EXCESS')
  })

  test('are not implausible at a station that received more ballots than its allotment', () => {
    const more = station({ closed: false, came: 520 }, { received: 520, valid: 510 })
    expect(codesOf(more)).not.toContain('CAME_IMPLAUSIBLE')
    expect(codesOf(more)).not.toContain('COUNTED_IMPLAUSIBLE')
  })

  test('of an open station need not agree with the voters who came so far', () => {
    expect(codesOf(station({ closed: false, came: 120 }))).toEqual([])
  })

  test('are swapped only when one contest lacks exactly what the other has too many', () => {
    const short = { received: 500, unused: 97 }
    expect(codesOf(station({}, short, { received: 525, unused: 122 }))).toEqual([
      'BALLOTS_SHORT',
      'BALLOTS_IN_EXCESS',
    ])
    expect(codesOf(station({}, short))).toEqual(['BALLOTS_SHORT'])
  })

  test('that were swapped name the contest that lacks ballots', () => {
    const swapped = station({}, { received: 526 }, { received: 500 })
    const found = violations(swapped, { tolerances: {} })
    expect(found.find(({ code }) => code === 'BALLOTS_SWAPPED')).toMatchObject({
      contest: OWN,
      expected: 513,
      actual: 500,
    })
  })
})
