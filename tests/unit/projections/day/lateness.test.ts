import { describe, expect, test } from 'vitest'
import type { Moment } from '../../../../server/src/domain/clock.ts'
import type { State } from '../../../../server/src/projections/state.ts'
import { wib } from '../../../support/builders/clock.ts'
import { facts, rowOf, STATION, toldState } from './builders.ts'

/** A station of the island, which has four hours more. */
const ISLAND = '35.22.01.2001.001'

function late(state: State, code: string, now: Moment) {
  const { lateness, counters } = state.day
  return lateness.late(counters.lateness, rowOf(state, code), now)
}

describe('a station that says nothing', () => {
  test.each([
    ['opened', '27 08:00', []],
    ['turnout', '27 11:00', [facts.voting('OPEN')]],
    ['closed', '27 14:00', [facts.voting('OPEN'), facts.turnout(100)]],
    ['counted', '27 21:00', [facts.turnout(100), facts.voting('CLOSED')]],
  ])('is late from the minute on at which it should have %s', (_, due, told) => {
    const { state, tell } = toldState()
    told.forEach((fact) => tell(fact))
    expect(late(state, STATION, wib(due) - 1)).toEqual({ awaited: 0, unreachable: 0 })
    expect(late(state, STATION, wib(due))).toEqual({ awaited: 1, unreachable: 0 })
  })

  test.each([
    ['its count', facts.tally([1, 2, 3])],
    ['that it has counted', facts.voting('COUNTED')],
  ])('is never late once it has told %s', (_, fact) => {
    const { state, tell } = toldState()
    tell(fact)
    expect(late(state, STATION, wib('30 23:00'))).toEqual({ awaited: 0, unreachable: 0 })
  })

  test('has four hours more on an island', () => {
    const { state } = toldState()
    expect(late(state, ISLAND, wib('27 11:59'))).toEqual({ awaited: 0, unreachable: 0 })
    expect(late(state, ISLAND, wib('27 12:00'))).toEqual({ awaited: 1, unreachable: 0 })
  })

  test('is unreachable and not late while it is known to have no signal', () => {
    const { state, tell } = toldState()
    tell(facts.signal(false))
    expect(late(state, STATION, wib('27 12:00'))).toEqual({ awaited: 0, unreachable: 1 })
    tell(facts.signal(true, { observedAt: wib('27 12:00') }))
    expect(late(state, STATION, wib('27 12:00'))).toEqual({ awaited: 1, unreachable: 0 })
  })

  test('is counted in every area around it', () => {
    const { state, tell } = toldState()
    tell(facts.voting('OPEN'))
    tell(facts.signal(false, { station: '35.78.02.1001.001' }))
    const morning = wib('27 08:00')
    expect(late(state, '35', morning)).toEqual({ awaited: 7, unreachable: 1 })
    expect(late(state, '35.78', morning)).toEqual({ awaited: 7, unreachable: 1 })
    expect(late(state, '35.22', morning)).toEqual({ awaited: 0, unreachable: 0 })
    expect(late(state, '35', wib('27 12:00'))).toEqual({ awaited: 14, unreachable: 1 })
  })

  test('turns late at moments that are known beforehand', () => {
    const { state } = toldState()
    const turns = state.day.lateness.turns()
    expect(turns).toEqual(turns.toSorted((one, other) => one - other))
    for (const due of ['27 08:00', '27 12:00', '28 01:00']) expect(turns).toContain(wib(due))
  })
})
