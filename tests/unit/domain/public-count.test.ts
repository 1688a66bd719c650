import { describe, expect, test } from 'vitest'
import {
  figuresDiffer,
  isMoving,
  type PublicCount,
} from '../../../server/src/domain/public-count.ts'
import { wib } from '../../support/builders/clock.ts'
import { count } from '../../support/builders/public-count.ts'

function taken(more: Partial<PublicCount> = {}): PublicCount {
  return { ...count(), changedAt: wib('27 20:00'), seq: 1, ...more }
}

describe('a public count', () => {
  test('moves until it has stood still for the whole time allowed', () => {
    expect(isMoving(taken(), wib('27 21:00') - 1, 60)).toBe(true)
    expect(isMoving(taken(), wib('27 21:00'), 60)).toBe(false)
    expect(isMoving(taken(), wib('27 20:05'), 5)).toBe(false)
  })

  test('that is complete has no reason to move and never stands still', () => {
    const complete = taken({ stationsPublished: 9 })
    expect(isMoving(complete, wib('30 20:00'), 60)).toBe(true)
  })

  test('shows other figures when any of them differs, and not when only its stamp does', () => {
    expect(figuresDiffer(count(), count({ stampedAt: wib('28 10:15') }))).toBe(false)
    expect(figuresDiffer(count(), count({ stationsPublished: 5 }))).toBe(true)
    expect(figuresDiffer(count(), count({ stationsTotal: 10 }))).toBe(true)
    expect(figuresDiffer(count(), count({ votes: [100, 200, 301] }))).toBe(true)
    expect(figuresDiffer(count(), count({ votes: [100, 200] }))).toBe(true)
    expect(figuresDiffer(count({ votes: [100, 200] }), count())).toBe(true)
  })
})
