import { describe, expect, test } from 'vitest'
import { wib } from '../../../support/builders/clock.ts'
import { facts, rowOf, STATION, toldState } from './builders.ts'

const later = { observedAt: wib('27 10:00') }
const earlier = { observedAt: wib('27 08:00') }

describe('what a station is known to have reported', () => {
  test('is what was observed last, whatever came last', () => {
    const { state, tell } = toldState()
    tell(facts.turnout(200, later))
    tell(facts.turnout(100))
    expect(state.day.turnout.came(0)).toBeNull()
    expect(state.day.counters.turnout.get(rowOf(state, STATION), 'registered')).toBe(200)
  })

  test('is what the greater key says when two were observed at the same moment', () => {
    for (const keys of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const { state, tell } = toldState()
      for (const key of keys) tell({ ...facts.turnout(key === 'b' ? 200 : 100), key })
      expect(state.day.counters.turnout.get(rowOf(state, '35'), 'registered')).toBe(200)
    }
  })

  test('keeps the last value of a field that a later report leaves out', () => {
    const { state, tell } = toldState()
    tell(facts.turnout(100, { movedIn: 7, unregistered: 3 }))
    const { type, data } = facts.turnout(150, later)
    const { movedIn: _, unregistered: __, ...rest } = data
    tell({ type, data: rest })
    tell(facts.ballots({ received: 513 }))
    tell(facts.ballots({ used: 160, ...later }))
    const { turnout, ballots } = state.day.counters
    const row = rowOf(state, STATION)
    expect(
      ['registered', 'movedIn', 'unregistered'].map((kind) => turnout.get(row, kind as never)),
    ).toEqual([150, 7, 3])
    expect([ballots.get(row, 'received0'), ballots.get(row, 'used0')]).toEqual([513, 160])
  })

  test('takes a field from an earlier report when no later one has it', () => {
    const { state, tell } = toldState()
    tell(facts.sheet(1, { state: 'QUEUED', ...later }))
    tell(facts.sheet(1, { state: 'PROCESSED', path: 'OFFLINE', ...earlier }))
    const station = state.day.index.station(STATION) ?? -1
    expect(state.day.uploads.sheets(station)[0]).toEqual({
      state: 'QUEUED',
      path: 'OFFLINE',
      rejection: null,
    })
  })

  test('is nothing of a contest of elsewhere', () => {
    const { state, tell } = toldState()
    const before = rowOf(state, '35').join()
    tell(facts.ballots({ contest: 'regency:35.22', received: 5 }))
    tell(facts.tally([1, 2, 3], { contest: 'regency:35.22' }))
    tell(facts.sheet(1, { contest: 'regency:35.22' }))
    expect(rowOf(state, '35').join()).toBe(before)
  })

  test('of a station that is not in the register changes no figure', () => {
    const { state, tell } = toldState()
    const before = rowOf(state, '35').join()
    tell(facts.turnout(5, { station: '35.99.01.1001.001' }))
    expect(rowOf(state, '35').join()).toBe(before)
    expect(state.seq).toBe(1)
  })
})
