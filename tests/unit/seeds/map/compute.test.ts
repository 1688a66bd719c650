import { expect, test } from 'vitest'
import { computeMap } from '../../../../seeds/src/map/compute.ts'
import { type Point, toPlane } from '../../../../seeds/src/map/plane.ts'
import { aRectangle, aSite } from './builders.ts'

const [originX, originY] = toPlane(112, -8)
const at = (x: number, y: number): Point => [originX + x * 1_000, originY + y * 1_000]
const shore = aRectangle(at(0, 0), 100_000, 60_000)
const ring = [at(10, 10), at(50, 8), at(90, 10), at(10, 50), at(50, 52), at(90, 50)]
const sides = [at(12, 30), at(88, 30)]
const sites = [
  ...[...ring, ...sides].map((point) => aSite(point, '35.05.01')),
  aSite(at(50, 30), '35.72.01'),
]

test('a map is computed from village points, a shore and names alone', () => {
  const map = computeMap(sites, [shore], new Map([['35.72', 'Kota Blitar']]))
  const [around, city] = map.objects.regencies.geometries
  expect(around?.arcs.map((polygon) => polygon.length)).toEqual([2])
  expect(city?.properties.name).toBe('Kota Blitar')
  expect(map.layers.districts.kind).toBe('COMPUTED')
})

test('the same points give the same bytes', () => {
  const bytes = () => JSON.stringify(computeMap(sites, [shore], new Map()))
  expect(bytes()).toBe(bytes())
})
