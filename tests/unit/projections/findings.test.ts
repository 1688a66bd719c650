import { describe, expect, test } from 'vitest'
import {
  PUBLIC_COUNT_REPORTED,
  type PublicCountReport,
} from '../../../server/src/domain/public-count.ts'
import type { State } from '../../../server/src/projections/state.ts'
import { wib } from '../../support/builders/clock.ts'
import { count } from '../../support/builders/public-count.ts'
import { toldState } from './day/builders.ts'

const at = (hour: number, stationsPublished: number, votes = [100, 200, 300]) =>
  count({ stationsPublished, votes, stampedAt: wib(`27 ${hour}:00`) })

/** When the state is told its nth fact. */
const told = (nth: number) => wib('27 08:00') + nth * 1_000

/** What is known after counts, taken in this order. */
function stateAfter(...reports: PublicCountReport[]): State {
  const { state, tell } = toldState()
  for (const data of reports) tell({ type: PUBLIC_COUNT_REPORTED, data })
  return state
}

describe('a count that falls', () => {
  test('under a later stamp is found, with what was expected and what came', () => {
    const { findings } = stateAfter(at(19, 6), at(20, 4))
    expect(findings.within('35')).toEqual([
      {
        seq: 2,
        at: told(2),
        code: 'PUBLIC_COUNT_FELL',
        place: '35.78',
        contest: 'governor',
        subject: 'stations',
        expected: 6,
        actual: 4,
        difference: -2,
        resolvedAt: null,
      },
    ])
  })

  test('in a pair is found by the number of the pair', () => {
    const { findings } = stateAfter(at(19, 6), at(20, 6, [100, 190, 310]))
    expect(findings.within('35')).toMatchObject([{ subject: '2', expected: 200, actual: 190 }])
  })

  test('is not found when an earlier stamp only comes late', () => {
    expect(stateAfter(at(20, 6), at(19, 4)).findings.within('35')).toEqual([])
  })

  test('is not found when it grows', () => {
    expect(stateAfter(at(19, 4), at(20, 6)).findings.within('35')).toEqual([])
  })

  test('is resolved once it is back where it was, and not before', () => {
    const partly = stateAfter(at(19, 6), at(20, 4), at(21, 5)).findings
    expect(partly.within('35')).toMatchObject([{ resolvedAt: null, actual: 5 }])
    const cured = stateAfter(at(19, 6), at(20, 4), at(21, 6)).findings
    expect(cured.within('35')).toMatchObject([{ resolvedAt: told(3) }])
  })

  test('twice is found twice, newest first', () => {
    const { findings } = stateAfter(at(19, 6), at(20, 4), at(21, 7), at(22, 3))
    expect(findings.within('35').map(({ seq, expected }) => [seq, expected])).toEqual([
      [4, 7],
      [2, 6],
    ])
  })

  test('is found in the area and around it, nowhere else', () => {
    const { findings } = stateAfter(at(19, 6), at(20, 4))
    expect(findings.within('35.78')).toHaveLength(1)
    expect(findings.within('35.78.01')).toEqual([])
    expect(findings.within('35.22')).toEqual([])
  })

  test('is found in its contest only', () => {
    const other = count({ contest: 'regency:35.78', stampedAt: wib('27 20:00'), votes: [1, 2] })
    expect(stateAfter(at(19, 6), other).findings.within('35')).toEqual([])
  })
})
