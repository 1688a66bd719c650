import { expect, test } from 'vitest'
import {
  distanceToRings,
  isInside,
  signedArea,
  toDegrees,
  toPlane,
} from '../../../../seeds/src/map/plane.ts'
import { aRectangle } from './builders.ts'

test('a point comes back from the plane where it was on the globe', () => {
  const [longitude, latitude] = toDegrees(toPlane(115.9, -6.95))
  expect(longitude).toBeCloseTo(115.9, 9)
  expect(latitude).toBeCloseTo(-6.95, 9)
})

test('a square kilometre has the same area in the north and in the south of the province', () => {
  const square = (south: number) =>
    signedArea([
      toPlane(113, south),
      toPlane(114, south),
      toPlane(114, south + 0.5),
      toPlane(113, south + 0.5),
    ])
  const onSphere = (south: number) =>
    (6_371_008.8 ** 2 * Math.PI * (Math.sin(rad(south + 0.5)) - Math.sin(rad(south)))) / 180
  expect(square(-5.5) / onSphere(-5.5)).toBeCloseTo(1, 9)
  expect(square(-8.7) / onSphere(-8.7)).toBeCloseTo(1, 9)
})

test('lengths are true to half a percent from Masalembu to the south coast', () => {
  for (const latitude of [-5.1, -7.5, -8.8]) {
    const [west] = toPlane(113, latitude)
    const [east] = toPlane(113.1, latitude)
    const onSphere = 6_371_008.8 * Math.cos(rad(latitude)) * rad(0.1)
    expect(Math.abs((east - west) / onSphere - 1)).toBeLessThan(0.006)
  }
})

test('a lake is not inside its island', () => {
  const rings = [aRectangle([0, 0], 10, 10), aRectangle([4, 4], 2, 2)]
  expect(isInside(rings, [1, 1])).toBe(true)
  expect(isInside(rings, [5, 5])).toBe(false)
  expect(isInside(rings, [11, 5])).toBe(false)
})

test('the distance to a shore is that to its nearest edge, corners included', () => {
  const shore = aRectangle([0, 0], 10, 10)
  expect(distanceToRings([5, 3], [shore])).toBe(3)
  expect(distanceToRings([13, 14], [shore])).toBe(5)
  expect(distanceToRings([5, 3], [])).toBe(Infinity)
})

function rad(degrees: number): number {
  return (degrees * Math.PI) / 180
}
