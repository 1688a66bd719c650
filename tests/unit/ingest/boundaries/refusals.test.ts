import { expect, test } from 'vitest'
import {
  aCollection,
  aFeature,
  aRing,
  imported,
  problemsOf,
  someDistricts,
  withRing,
} from './builders.ts'

test('broken JSON is refused with the place where it goes wrong', () => {
  const [problem] = problemsOf('{"type": "FeatureCollection",\n "features": [1,, 2]}')
  expect(problem).toMatchObject({ code: 'BROKEN_JSON', feature: null })
  expect(problem?.message).toContain('line 2, column 17')
})

test('a file that breaks off is refused with its end', () => {
  const text = aCollection(someDistricts()).slice(0, -40)
  expect(problemsOf(text)[0]?.message).toContain('at its end')
})

test.each([
  '[]',
  '{"type":"Feature"}',
  '3',
  'null',
  '{"type":"FeatureCollection"}',
  '{"type":"Features","features":[]}',
])('%s is no collection of features', (text) => {
  expect(problemsOf(text)).toMatchObject([{ code: 'NOT_A_COLLECTION', feature: null }])
})

test('a topology without areas, or with arcs missing, is no collection', () => {
  const objects = {
    a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[7]] }] },
  }
  for (const topology of [{ objects: {} }, { objects, arcs: [] }, {}]) {
    const text = JSON.stringify({ type: 'Topology', ...topology })
    expect(problemsOf(text)).toMatchObject([{ code: 'NOT_A_COLLECTION' }])
  }
})

test('an unknown code and the area it leaves out are both named', () => {
  const features = someDistricts({ properties: { code: '35.99.01' } })
  expect(problemsOf(aCollection(features))).toMatchObject([
    { code: 'CODE_UNKNOWN', feature: '#1', message: expect.stringContaining('35.99.01') },
    { code: 'CODE_MISSING', feature: '35.01.01', message: expect.stringContaining('Donorojo') },
  ])
})

test('a regency among districts is unknown there', () => {
  const problems = problemsOf(aCollection([...someDistricts(), aFeature('35.01')]))
  expect(problems).toMatchObject([{ code: 'CODE_UNKNOWN', feature: '#5' }])
})

test('a file of the other level than asked for is refused', () => {
  const codes = problemsOf(aCollection(someDistricts()), { level: 'REGENCY' }).map(
    ({ code }) => code,
  )
  expect(new Set(codes)).toEqual(new Set(['CODE_UNKNOWN', 'CODE_MISSING']))
})

test('an area that is there twice is named', () => {
  const problems = problemsOf(aCollection([...someDistricts(), aFeature('350101')]))
  expect(problems).toMatchObject([{ code: 'CODE_DUPLICATE', feature: '35.01.01' }])
})

test('without the code property, the properties that there are are listed', () => {
  const [problem] = problemsOf(aCollection(someDistricts()), { codeProperty: 'KODE' })
  expect(problem).toMatchObject({ code: 'CODE_ABSENT', feature: '#1' })
  expect(problem?.message).toContain('code, name')
})

test('latitude before longitude is recognised', () => {
  const swapped = aRing(0).map(([x, y]) => [y, x])
  const problems = problemsOf(aCollection(withRing(swapped)))
  expect(problems).toMatchObject([{ code: 'COORDINATES_SWAPPED', feature: '35.01.01' }])
})

test('metres instead of degrees are recognised', () => {
  const metres = aRing(0).map(([x = 0, y = 0]) => [x * 5_000, y * -900_000])
  expect(problemsOf(aCollection(withRing(metres)))).toMatchObject([{ code: 'NOT_WGS84' }])
})

test('a file that says it is projected is refused by that', () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32749' } }
  const [problem] = problemsOf(aCollection(someDistricts(), { crs }))
  expect(problem).toMatchObject({ code: 'NOT_WGS84', feature: null })
  expect(problem?.message).toContain('EPSG::32749')
})

test('a place in another province is out of range', () => {
  const aceh = aRing(0).map(([x = 0, y = 0]) => [x - 15, y + 12])
  const problems = problemsOf(aCollection(withRing(aceh)))
  expect(problems).toMatchObject([{ code: 'COORDINATES_OUT_OF_RANGE', feature: '35.01.01' }])
})

const bowTie = [
  [111, -8],
  [111.1, -7.9],
  [111.1, -8],
  [111, -7.92],
  [111, -8],
]
const brokenRings: [string, unknown][] = [
  ['is not closed', aRing(0).slice(0, -1)],
  ['has 3 positions', [...aRing(0).slice(0, 2), [111, -8]]],
  ['has no area', [...aRing(0).slice(0, 2), ...aRing(0).slice(0, 2).toReversed()]],
  ['crosses itself', bowTie],
  ['is not a position', [...aRing(0).slice(0, 2), ['111', -8], [111, -8]]],
  ['is not a list', 'POLYGON((111 -8))'],
]

test.each(brokenRings)('a ring that %s is refused', (reason, ring) => {
  const problems = problemsOf(aCollection(withRing(ring)))
  expect(problems).toMatchObject([{ code: 'RING_BROKEN', feature: '35.01.01' }])
  expect(problems[0]?.message).toContain(reason)
})

test('a ring that only touches itself is sound', () => {
  const ring = [
    [111, -8],
    [111.1, -8],
    [111.1, -7.9],
    [111.05, -8],
    [111, -7.9],
    [111, -8],
  ]
  expect(imported(aCollection(withRing(ring))).ok).toBe(true)
})

test.each([
  null,
  { type: 'Polygon', coordinates: [] },
  { type: 'MultiPolygon', coordinates: [[]] },
])('a feature with the geometry %j is empty', (geometry) => {
  const problems = problemsOf(aCollection(someDistricts({ geometry })))
  expect(problems).toMatchObject([{ code: 'GEOMETRY_EMPTY', feature: '35.01.01' }])
})

test('a point is no boundary', () => {
  const geometry = { type: 'Point', coordinates: [111, -8] }
  const problems = problemsOf(aCollection(someDistricts({ geometry })))
  expect(problems).toMatchObject([{ code: 'GEOMETRY_WRONG_TYPE', feature: '35.01.01' }])
})

test('every unsound feature is named, not only the first', () => {
  const features = someDistricts().map((feature) => ({ ...feature, geometry: null }))
  expect(problemsOf(aCollection(features)).map(({ feature }) => feature)).toEqual([
    '35.01.01',
    '35.01.02',
    '35.02.01',
    '35.02.02',
  ])
})
