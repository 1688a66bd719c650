import { describe, expect, test } from 'vitest'
import { votingStates } from '../../../../server/src/domain/voting.ts'
import type { State } from '../../../../server/src/projections/state.ts'
import { wib } from '../../../support/builders/clock.ts'
import { facts, rowOf, toldState } from './builders.ts'

function openedLate(state: State): number {
  return state.day.counters.voting.get(rowOf(state, '35'), 'openedLate')
}

describe('a station', () => {
  test('opened late when it was first seen open after seven', () => {
    const { state, tell } = toldState()
    tell(facts.voting('OPEN', { observedAt: wib('27 07:00') }))
    tell(facts.voting('OPEN', { station: '35.78.01.1001.002', observedAt: wib('27 07:00') + 1 }))
    expect(openedLate(state)).toBe(1)
  })

  test('did not open late when a report of its opening comes after later ones', () => {
    const { state, tell } = toldState()
    tell(facts.voting('OPEN', { observedAt: wib('27 10:00') }))
    tell(facts.voting('CLOSED', { observedAt: wib('27 13:00') }))
    expect(openedLate(state)).toBe(1)
    tell(facts.voting('OPEN', { observedAt: wib('27 06:58') }))
    expect(openedLate(state)).toBe(0)
    expect(state.day.counters.voting.get(rowOf(state, '35'), 'CLOSED')).toBe(1)
  })

  test('is in one state, so that the states of an area add up to its stations', () => {
    const { state, tell } = toldState()
    for (const [hour, voting] of votingStates.entries()) {
      tell(facts.voting(voting, { observedAt: wib('27 08:00') + hour }))
      const row = rowOf(state, '35.78.01')
      const states = votingStates.map((each) => state.day.counters.voting.get(row, each))
      expect(states.reduce((sum, count) => sum + count)).toBe(6)
      expect(states[hour]).toBe(voting === 'NOT_OPEN' ? 6 : 1)
    }
  })
})
