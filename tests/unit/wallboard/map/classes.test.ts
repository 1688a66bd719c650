import { describe, expect, test } from 'vitest'
import { countClasses, shareClass } from '../../../../wallboard/src/map/classes.ts'

describe('the class of a district', () => {
  test.each([
    [0, 0],
    [19, 0],
    [20, 1],
    [39, 1],
    [40, 2],
    [60, 3],
    [80, 4],
    [99, 4],
    [100, 5],
  ])('with %i of 100 stations published is %i', (published, index) => {
    expect(shareClass(published, 100)).toBe(index)
  })

  test('without a public count is no class at all, unlike zero', () => {
    expect(shareClass(null, 100)).toBeNull()
    expect(shareClass(0, 0)).toBeNull()
    expect(shareClass(0, 100)).toBe(0)
  })

  test('of turnout follows edges of its own, the last one open', () => {
    const edges = [0, 0.2, 0.4, 0.6, 0.7, 0.8] as const
    expect([69, 70, 79, 80, 104].map((came) => shareClass(came, 100, edges))).toEqual([
      3, 4, 4, 5, 5,
    ])
  })

  test('with one station missing of many is not complete', () => {
    expect(shareClass(99_999, 100_000)).toBe(4)
  })
})

test('the legend counts districts without data apart from the classes', () => {
  expect(countClasses([0, 0, 5, null, 4, null])).toEqual({ counts: [2, 0, 0, 0, 1, 1], noData: 2 })
})
