import { describe, expect, test } from 'vitest'
import type { BallotsReported } from '../../../../server/src/domain/ballots.ts'
import type { Finding } from '../../../../server/src/domain/findings.ts'
import { type IdentityCode, identityCodes } from '../../../../server/src/domain/identities.ts'
import type { State } from '../../../../server/src/projections/state.ts'
import { wib } from '../../../support/builders/clock.ts'
import { facts, openFindings, OWN, rowOf, STATION, toldState } from './builders.ts'

type Fact = Parameters<ReturnType<typeof toldState>['tell']>[0]

const later = { observedAt: wib('27 22:00') }

const closing: Partial<BallotsReported> = { received: 513, used: 400, spoiled: 3, unused: 110 }

/** What raises each finding at a station that says nothing else, and what cures it. */
const stories: Readonly<Record<IdentityCode, [raise: Fact[], cure: Fact[]]>> = {
  BALLOTS_SHORT: [[facts.ballots({ received: 512 })], [facts.ballots({ received: 513, ...later })]],
  BALLOTS_IN_EXCESS: [
    [facts.ballots({ received: 514 })],
    [facts.ballots({ received: 513, ...later })],
  ],
  BALLOTS_SWAPPED: [
    [facts.ballots({ received: 500 }), facts.ballots({ contest: OWN, received: 526 })],
    [
      facts.ballots({ received: 513, ...later }),
      facts.ballots({ contest: OWN, received: 513, ...later }),
    ],
  ],
  BALLOTS_NOT_CONSERVED: [
    [facts.ballots({ ...closing, unused: 111 })],
    [facts.ballots({ unused: 110, ...later })],
  ],
  BALLOTS_USED_ABOVE_RECEIVED: [
    [facts.ballots({ received: 513, used: 514 })],
    [facts.ballots({ used: 400, ...later })],
  ],
  VOTERS_ABOVE_LIST: [[facts.turnout(501)], [facts.turnout(401, later)]],
  CAME_IMPLAUSIBLE: [[facts.turnout(62, { unregistered: 941 })], [facts.turnout(62, later)]],
  USED_DIFFERS_FROM_CAME: [
    [facts.ballots({ used: 400 }), facts.turnout(399), facts.voting('CLOSED')],
    [facts.turnout(400, later)],
  ],
  COUNTED_DIFFERS_FROM_USED: [
    [facts.ballots({ used: 400 }), facts.tally([100, 200, 101])],
    [facts.tally([100, 200, 100], later)],
  ],
  COUNTED_DIFFERS_FROM_CAME: [
    [facts.turnout(400), facts.tally([100, 200, 101]), facts.voting('COUNTED')],
    [facts.turnout(401, later)],
  ],
  COUNTED_IMPLAUSIBLE: [[facts.tally([941, 60, 40])], [facts.tally([62, 60, 40], later)]],
}

function of(code: string, { findings }: State): Finding[] {
  return findings.all().filter((finding) => finding.code === code)
}

describe('the findings of a station', () => {
  test.each(identityCodes)(
    '%s stand while the figures contradict, and resolve themselves',
    (code) => {
      const { state, tell } = toldState()
      const [raise, cure] = stories[code]
      raise.forEach((fact) => tell(fact))
      expect(of(code, state)).toMatchObject([{ place: STATION, resolvedAt: null }])
      cure.forEach((fact) => tell(fact))
      expect(of(code, state)).toHaveLength(1)
      expect(of(code, state)[0]?.resolvedAt).not.toBeNull()
      expect(openFindings(state)).toEqual([])
    },
  )

  test('leave the report as it came: 62 read as 941 stays in the figures until it is corrected', () => {
    const { state, tell } = toldState()
    tell(facts.tally([941, 60, 40]))
    const { results } = state.day.counters
    expect(results.get(rowOf(state, '35.78'), 'votes10')).toBe(941)
    tell(facts.tally([62, 60, 40], later))
    expect(results.get(rowOf(state, '35.78'), 'votes10')).toBe(62)
  })

  test('follow the figures while they stand, and are raised anew when they come back', () => {
    const { state, tell } = toldState()
    tell(facts.ballots({ received: 500 }))
    tell(facts.ballots({ received: 510, ...later }))
    expect(of('BALLOTS_SHORT', state)).toMatchObject([{ actual: 510, difference: -3, seq: 1 }])
    tell(facts.ballots({ received: 513, observedAt: wib('27 22:10') }))
    tell(facts.ballots({ received: 499, observedAt: wib('27 22:20') }))
    expect(of('BALLOTS_SHORT', state).map(({ actual, seq }) => [actual, seq])).toEqual([
      [510, 1],
      [499, 4],
    ])
  })

  test('of a contest are told from those of the other', () => {
    const { state, tell } = toldState()
    tell(facts.ballots({ received: 500 }))
    tell(facts.ballots({ contest: OWN, received: 501 }))
    tell(facts.ballots({ received: 513, ...later }))
    expect(openFindings(state)).toEqual([`${STATION} BALLOTS_SHORT ${OWN}  513 501`])
  })

  test('are not raised within the tolerance of the rules', () => {
    const { state, tell } = toldState({ tolerances: { BALLOTS_SHORT: 2 } })
    tell(facts.ballots({ received: 511 }))
    expect(openFindings(state)).toEqual([])
    tell(facts.ballots({ received: 510, ...later }))
    expect(openFindings(state)).toEqual([`${STATION} BALLOTS_SHORT governor  513 510`])
  })
})
