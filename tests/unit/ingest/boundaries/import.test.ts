import { expect, test } from 'vitest'
import { shapeOf } from '../../../../seeds/src/map/shapes.ts'
import {
  aCollection,
  aFeature,
  aRing,
  imported,
  mapOf,
  someDistricts,
  theCurrentMap,
} from './builders.ts'

const surveyed = { kind: 'SURVEYED', source: 'BIG 2024' }
const computed = { kind: 'COMPUTED', source: null }

/** Regencies as surveyed: two squares wide, from the second tenth of a degree on. */
const regencies = ['35.01', '35.02'].map((code, place) =>
  aFeature(
    code,
    aRing(place * 2).map(([x = 0, y = 0], corner) => [corner % 4 ? x + 0.1 : x, y]),
  ),
)

test('a file of all districts replaces these and the regencies dissolved from them', () => {
  const result = imported(aCollection(someDistricts()))
  expect(result).toMatchObject({ ok: true, level: 'DISTRICT', features: 4 })
  const map = mapOf(aCollection(someDistricts()))
  expect(map.layers).toEqual({ regencies: surveyed, districts: surveyed })
  expect(map.objects.regencies.geometries.map(({ id }) => id)).toEqual(['35.01', '35.02'])
  expect(southOf(map, 'regencies')).toBeCloseTo(-8, 3)
  expect(southOf(map, 'districts')).toBeCloseTo(-8, 3)
})

test('a file of all regencies replaces these only', () => {
  const result = imported(aCollection(regencies))
  expect(result).toMatchObject({ ok: true, level: 'REGENCY', features: 2 })
  const map = mapOf(aCollection(regencies))
  expect(map.layers).toEqual({ regencies: surveyed, districts: computed })
  expect(southOf(map, 'regencies')).toBeCloseTo(-8, 3)
  expect(southOf(map, 'districts')).toBeCloseTo(-7.99, 3)
})

test('regencies can be surveyed after the districts were', () => {
  const current = mapOf(aCollection(someDistricts()))
  const map = mapOf(aCollection(regencies), { current, source: 'Dinas PU' })
  expect(map.layers.districts).toEqual(surveyed)
  expect(map.attribution).toBe('Batas survei: Dinas PU; Batas survei: BIG 2024')
})

test('areas keep their official names whatever the file calls them', () => {
  const names = mapOf(aCollection(someDistricts())).objects.districts.geometries.map(
    ({ properties }) => properties.name,
  )
  expect(names).toEqual(['Donorojo', 'Punung', 'Slahung', 'Ngrayun'])
})

test('a code may be written without dots, as a number, with blanks, and under another property', () => {
  const features = someDistricts().map(({ properties, ...rest }, index) => {
    const digits = String(properties.code).replaceAll('.', '')
    return { ...rest, properties: { kode: index === 0 ? Number(digits) : ` ${digits}` } }
  })
  const map = mapOf(aCollection(features), { codeProperty: 'kode' })
  expect(map.objects.districts.geometries.map(({ id }) => id)).toContain('35.01.01')
})

test('a decimal number that has lost the zero of 35.10 still names Banyuwangi', () => {
  const areas = new Map([['35.10', 'Kabupaten Banyuwangi']])
  expect(imported(aCollection([aFeature(35.1)]), { areas })).toMatchObject({ ok: true })
})

test('TopoJSON is read as well, its object with the most areas', () => {
  const map = mapOf(JSON.stringify(theCurrentMap()))
  expect(map.layers.districts).toEqual(surveyed)
  expect(southOf(map, 'districts')).toBeCloseTo(-7.99, 3)
})

test('rings may be wound either way and positions may have heights', () => {
  const clockwise = aRing(0)
    .toReversed()
    .map((position) => [...position, 12.5])
  const first = { geometry: { type: 'MultiPolygon', coordinates: [[clockwise]] } }
  const map = mapOf(aCollection(someDistricts(first)))
  expect(JSON.stringify(map)).toBe(JSON.stringify(mapOf(aCollection(someDistricts()))))
})

test('a byte order mark in front is no fault', () => {
  expect(imported(`\uFEFF${aCollection(someDistricts())}`).ok).toBe(true)
})

test('a file that says it is in WGS 84 is believed', () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }
  expect(imported(aCollection(someDistricts(), { crs })).ok).toBe(true)
})

function southOf(map: ReturnType<typeof theCurrentMap>, level: 'regencies' | 'districts'): number {
  const positions = map.objects[level].geometries.flatMap((area) =>
    shapeOf(map, area).coordinates.flat(2),
  )
  return Math.min(...positions.map(([, latitude = 0]) => latitude))
}
