import { expect, test } from 'vitest'
import { labelPoint } from '../../../../seeds/src/map/label.ts'
import { distanceToRings, isInside, type Ring } from '../../../../seeds/src/map/plane.ts'
import { aRectangle } from './builders.ts'

const horseshoe: Ring = [
  [0, 0],
  [30, 0],
  [30, 30],
  [24, 30],
  [24, 6],
  [6, 6],
  [6, 30],
  [0, 30],
]

test('the name of a bent area stands inside it', () => {
  const point = labelPoint([[horseshoe]])
  expect(isInside([horseshoe], point)).toBe(true)
  expect(distanceToRings(point, [horseshoe])).toBeGreaterThan(3)
})

test('the name of a regency around a city stands beside the city', () => {
  const rings = [aRectangle([0, 0], 40, 20), aRectangle([12, 2], 16, 16)]
  expect(isInside(rings, labelPoint([rings]))).toBe(true)
})

test('the name of an area with islands stands on the largest part', () => {
  const [islet, mainland] = [aRectangle([100, 0], 5, 5), aRectangle([0, 0], 20, 20)]
  const [x, y] = labelPoint([[islet], [mainland]])
  expect(x).toBeCloseTo(10, 1)
  expect(y).toBeCloseTo(10, 1)
})
