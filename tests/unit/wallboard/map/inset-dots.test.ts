import { expect, test } from 'vitest'
import { dotsInInset } from '../../../../wallboard/src/map/inset-dots.ts'

test('an inset shows the stations of its islands and none of the others, each by its number', () => {
  const drawing = {
    width: 40,
    height: 20,
    place: (lon: number, lat: number) => [(lon - 115) * 100, (-6.8 - lat) * 100] as const,
  }
  const places = Float32Array.from([112.7, -7.3, 115.25, -6.875, 115.5, -6.9])
  expect(dotsInInset(drawing, places)).toEqual([
    { id: 1, x: 25, y: expect.closeTo(7.5, 3) as number },
  ])
  expect(dotsInInset(drawing, null)).toEqual([])
})
