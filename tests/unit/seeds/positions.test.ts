import { expect, test } from 'vitest'
import { metresBetween, moved } from '../../../seeds/src/geodesy.ts'
import { pointInDisc } from '../../../seeds/src/positions.ts'
import { drawsFor } from '../../../seeds/src/random.ts'

const surabaya = { longitude: 112.73833, latitude: -7.24583 }

test('a degree of latitude is about 111 kilometres, one of longitude less', () => {
  const { longitude, latitude } = surabaya
  expect(metresBetween(surabaya, { longitude, latitude: latitude + 1 })).toBeCloseTo(111_195, 0)
  expect(metresBetween(surabaya, { longitude: longitude + 1, latitude })).toBeCloseTo(110_307, 0)
})

test('a point moved by metres lies that far away, and is given to five decimals', () => {
  const place = moved(surabaya, 300, -400)
  expect(metresBetween(surabaya, place)).toBeCloseTo(500, -1)
  expect(place).toEqual({ longitude: 112.74105, latitude: -7.24943 })
})

test('generated positions stay in the disc and use all of it', () => {
  const draw = drawsFor(2024, 'a disc')
  const distances = Array.from({ length: 2_000 }, () =>
    metresBetween(surabaya, pointInDisc(surabaya, 500, draw)),
  )
  expect(Math.max(...distances)).toBeLessThanOrEqual(500)
  // Uniform over the area: half of the points lie beyond 0.707 of the radius.
  const outer = distances.filter((metres) => metres > 500 * Math.SQRT1_2).length
  expect(outer / distances.length).toBeCloseTo(0.5, 1)
})

test('the smallest disc of 30 metres still keeps its stations inside', () => {
  const draw = drawsFor(2024, 'a small disc')
  const distances = Array.from({ length: 500 }, () =>
    metresBetween(surabaya, pointInDisc(surabaya, 30, draw)),
  )
  expect(Math.max(...distances)).toBeLessThanOrEqual(30)
})
