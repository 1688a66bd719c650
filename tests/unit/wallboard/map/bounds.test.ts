import { describe, expect, test } from 'vitest'
import { builtLand } from '../../../../wallboard/src/gallery/land.ts'
import type { AreaShape } from '../../../../wallboard/src/map/boundaries.ts'
import { mainBounds } from '../../../../wallboard/src/map/bounds.ts'
import { hatch } from '../../../../wallboard/src/map/hatch.ts'
import { drawInset, isFarIsland } from '../../../../wallboard/src/map/insets.ts'

function square(code: string, ...corners: readonly [number, number, number][]): AreaShape {
  const ring = ([west, south, size]: readonly [number, number, number]) => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ]
  return {
    type: 'Feature',
    properties: { code, name: code, label: [0, 0] },
    geometry: { type: 'MultiPolygon', coordinates: corners.map((corner) => [ring(corner)]) },
  }
}

describe('what the camera shows', () => {
  test('is the land, not a rock far out at sea', () => {
    const land = square('35.01.01', [111, -8, 1], [116, -5, 0.01])
    expect(mainBounds([land])).toEqual([111, -8, 112, -7])
  })

  test('is all regencies together', () => {
    expect(mainBounds([square('a', [111, -8, 1]), square('b', [113, -7, 1])])).toEqual([
      111, -8, 114, -6,
    ])
    expect(mainBounds([])).toBeNull()
  })
})

describe('the far islands', () => {
  test('have an inset of their own and are not in the frame of the province', () => {
    expect(isFarIsland('35.29.23')).toBe(true)
    expect(isFarIsland('35.29.01')).toBe(false)
    const drawing = drawInset('masalembu', [square('35.29.23', [114, -5, 1])])
    expect(drawing?.paths.map(({ code }) => code)).toEqual(['35.29.23'])
  })

  test('have no inset on a map without them', () => {
    const { districts } = builtLand()
    const mainland = districts.filter(({ properties }) => !isFarIsland(properties.code))
    expect(drawInset('bawean', mainland)).toBeNull()
  })
})

test('the hatching of "no data" joins with itself on every side', () => {
  const { width, height, data } = hatch(9, '#ffffff', '#000000')
  const lit = (x: number, y: number) => data[((y % height) * width + (x % width)) * 4] === 255
  const places = Array.from(
    { length: width * height },
    (_, at) => [at % width, 1 + Math.floor(at / width)] as const,
  )
  for (const [x, y] of places) expect(lit(x + 1, y - 1)).toBe(lit(x, y))
  expect(new Set(data)).toEqual(new Set([0, 255]))
})
