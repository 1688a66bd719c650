import { expect, test } from 'vitest'
import { closeInlets, RIVER_MOUTH } from '../../../../seeds/src/map/inlets.ts'
import { type Ring, signedArea } from '../../../../seeds/src/map/plane.ts'

const KM = 1_000

/** An island of 20 by 10 km whose north shore has an inlet of the given width and depth. */
function anIslandWithInlet(width: number, depth: number): Ring {
  const [west, east, north] = [10 * KM - width / 2, 10 * KM + width / 2, 10 * KM]
  return [
    [0, 0],
    [20 * KM, 0],
    [20 * KM, north],
    [east, north],
    [east, north - depth],
    [west, north - depth],
    [west, north],
    [0, north],
  ]
}

test('a river mouth becomes land', () => {
  const closed = closeInlets(anIslandWithInlet(400, 5 * KM), RIVER_MOUTH)
  expect(signedArea(closed)).toBe(200 * KM ** 2)
})

test('a bay with a wide mouth stays', () => {
  const island = anIslandWithInlet(900, 5 * KM)
  expect(closeInlets(island, RIVER_MOUTH)).toEqual(island)
})

test('a peninsula is no inlet, however narrow', () => {
  const cape = anIslandWithInlet(400, -5 * KM)
  expect(closeInlets(cape, RIVER_MOUTH)).toEqual(cape)
})

test('behind a narrow mouth, more water than the limit is a bay', () => {
  const island = anIslandWithInlet(400, 5 * KM)
  expect(closeInlets(island, { ...RIVER_MOUTH, area: 1 * KM ** 2 })).toEqual(island)
})

test('a gap wider than the mean width allowed stays', () => {
  const island = anIslandWithInlet(600, 5 * KM)
  expect(closeInlets(island, { ...RIVER_MOUTH, width: 300 })).toEqual(island)
  expect(closeInlets(island, { ...RIVER_MOUTH, width: 700 })).not.toEqual(island)
})
