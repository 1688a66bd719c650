import { expect, test } from 'vitest'
import { areaOf, sharedArea } from '../../../../seeds/src/map/overlap.ts'
import { aRectangle } from './builders.ts'

const square = [[aRectangle([0, 0], 10, 10)]]

test('a shape shares all of its area with itself', () => {
  expect(sharedArea(square, square)).toBeCloseTo(100, 9)
})

test('two shapes share the area where they overlap', () => {
  expect(sharedArea(square, [[aRectangle([6, 7], 10, 10)]])).toBeCloseTo(12, 9)
})

test('shapes that lie apart or only touch share nothing', () => {
  expect(sharedArea(square, [[aRectangle([20, 0], 5, 5)]])).toBeCloseTo(0, 9)
  expect(sharedArea(square, [[aRectangle([10, 0], 5, 5)]])).toBeCloseTo(0, 9)
  expect(sharedArea(square, [[aRectangle([2, 15], 5, 5)]])).toBeCloseTo(0, 9)
})

test('edges that cross at a slant are cut where they cross', () => {
  const diamond = [
    [
      [5, -5],
      [15, 5],
      [5, 15],
      [-5, 5],
    ],
  ] as const
  expect(sharedArea(square, [diamond])).toBeCloseTo(100, 9)
  const corner = [
    [
      [0, 0],
      [10, 0],
      [0, 10],
    ],
  ] as const
  expect(sharedArea([diamond], [corner])).toBeCloseTo(50, 9)
  expect(sharedArea([corner], [[aRectangle([4, 4], 10, 10)]])).toBeCloseTo(2, 9)
})

test('a hole is shared by nobody', () => {
  const ring = [[aRectangle([0, 0], 10, 10), aRectangle([4, 4], 2, 2)]]
  expect(areaOf(ring)).toBe(96)
  expect(sharedArea(ring, square)).toBeCloseTo(96, 9)
  expect(sharedArea(ring, [[aRectangle([5, 5], 10, 10)]])).toBeCloseTo(24, 9)
})

test('the winding of rings does not matter', () => {
  const clockwise = [[aRectangle([5, 5], 10, 10).toReversed()]]
  expect(sharedArea(square, clockwise)).toBeCloseTo(25, 9)
})
