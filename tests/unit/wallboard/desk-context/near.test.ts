import { describe, expect, test } from 'vitest'
import { surroundings } from '../../../../wallboard/src/desk/context/map/near.ts'
import { placeStyle } from '../../../../wallboard/src/desk/context/map/place-style.ts'
import { themes } from '../../../../wallboard/src/theme/index.ts'
import type { AreaShape, Boundaries } from '../../../../wallboard/src/map/boundaries.ts'

/** A square of a tenth of a degree with its lower left corner here. */
function square(code: string, west: number, south: number): AreaShape {
  const [east, north] = [west + 0.1, south + 0.1]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return {
    type: 'Feature',
    properties: { code, name: code, label: [west + 0.05, south + 0.05] },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }
}

const nothing: AreaShape = square('', 0, 0)
const boundaries: Boundaries = {
  districts: [
    square('35.78.01', 112, -7),
    square('35.78.02', 112.1, -7),
    square('35.10.01', 114, -8),
  ],
  regencies: [square('35.78', 112, -7), square('35.10', 114, -8)],
  districtBorders: nothing,
  regencyBorders: nothing,
  origin: { kind: 'COMPUTED', source: null },
  attribution: '',
}
const point = { longitude: 112.05, latitude: -6.95, surveyed: false }
const codes = (shapes: readonly AreaShape[]) => shapes.map(({ properties }) => properties.code)

describe('the map of a place', () => {
  test('draws what lies around it and leaves out the other end of the province', () => {
    const { districts, regencies, bounds } = surroundings(boundaries, '35.78.01', point)
    expect(codes(districts)).toEqual(['35.78.01', '35.78.02'])
    expect(codes(regencies)).toEqual(['35.78'])
    expect(bounds).toEqual([112, -7, 112.1, -6.9])
  })

  test('has in sight a point that lies outside of its own district', () => {
    const away = { ...point, longitude: 112.3 }
    expect(surroundings(boundaries, '35.78.01', away).bounds[2]).toBe(112.3)
  })

  test('shows the point of a place whose district it has no shape of', () => {
    const { bounds, districts } = surroundings(boundaries, '35.99.01', point)
    expect(bounds).toEqual([112.05, -6.95, 112.05, -6.95])
    expect(codes(districts)).toEqual(['35.78.01'])
  })

  test('marks a generated point unlike a surveyed one, and names regencies across the province', () => {
    const style = (here: string, surveyed: boolean) => {
      const input = { theme: themes.dark, unit: 15, here, point: { ...point, surveyed } }
      return JSON.stringify(placeStyle(surroundings(boundaries, here, point), input).sources)
    }
    expect(style('35.78.01', true)).toContain('"surveyed":true')
    expect(style('35.78.01', false)).toContain('"surveyed":false')
    expect(style('35.78.01', false)).toContain('"text":"35.78.02"')
    expect(style('35', false)).not.toContain('"text":"35.78.02"')
  })
})
