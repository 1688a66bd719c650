import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { officialNames } from '../../../../seeds/src/official-names.ts'
import { compareBoundaries } from '../../../../seeds/src/map/compare.ts'
import { computedMap } from '../../../../seeds/src/map/computed-map.ts'
import { areaOf } from '../../../../seeds/src/map/overlap.ts'
import { isInside, signedArea, toPlane } from '../../../../seeds/src/map/plane.ts'
import { onPlane, shapeOf } from '../../../../seeds/src/map/shapes.ts'
import { surveyFolder } from './builders.ts'

const map = computedMap()
const names = officialNames('35')
const { regencies, districts } = map.objects
const areas = [...regencies.geometries, ...districts.geometries]
const planar = areas.map((area) => ({ area, shape: onPlane(shapeOf(map, area).coordinates) }))
const data = new URL('../../../../seeds/data/', import.meta.url)

test('the map shows every regency and district once, in code order, under its official name', () => {
  const codes = (length: number) => [...names.keys()].filter((code) => code.length === length)
  expect(regencies.geometries.map(({ id }) => id)).toEqual(codes(5))
  expect(districts.geometries.map(({ id }) => id)).toEqual(codes(8))
  const wrong = areas.filter(({ id, properties }) => properties.name !== names.get(id))
  expect(wrong).toEqual([])
})

test('the map takes 400 KB at most', () => {
  expect(statSync(new URL('map.topojson', data)).size).toBeLessThanOrEqual(400_000)
})

test('the map says that it is computed, and whose coast it has', () => {
  const computed = { kind: 'COMPUTED', source: null }
  expect(map.layers).toEqual({ regencies: computed, districts: computed })
  expect(map.attribution).toMatch(/OpenStreetMap.*ODbL/)
})

test('regency borders are district borders', () => {
  const arcsOf = (geometries: typeof areas) =>
    geometries.flatMap(({ arcs }) => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)))
  const known = new Set(arcsOf(districts.geometries))
  expect(arcsOf(regencies.geometries).filter((arc) => !known.has(arc))).toEqual([])
})

test('every area has land, wound as RFC 7946 says', () => {
  const wrong = planar.filter(
    ({ shape }) =>
      shape.length === 0 ||
      shape.some((polygon) =>
        polygon.some((ring, index) => signedArea(ring) > 0 !== (index === 0)),
      ),
  )
  expect(wrong.map(({ area }) => area.id)).toEqual([])
})

test('every name stands inside its area', () => {
  const astray = planar.filter(
    ({ area, shape }) => !isInside(shape.flat(), toPlane(...area.properties.label)),
  )
  expect(astray.map(({ area }) => area.id)).toEqual([])
})

test('the districts add up to the land of the province, without Bali and Central Java', () => {
  const land = planar
    .filter(({ area }) => area.id.length === 8)
    .reduce((sum, { shape }) => sum + areaOf(shape), 0)
  expect(land / 1e6).toBeGreaterThan(47_500)
  expect(land / 1e6).toBeLessThan(48_700)
})

test('the far islands are there: Bawean, Masalembu, Kangean, Raas and Sapeken', () => {
  const places = { Sangkapura: '35.25.17', Masalembu: '35.29.23', Arjasa: '35.29.24' }
  const islands = { ...places, Raas: '35.29.22', Sapeken: '35.29.25' }
  for (const code of Object.values(islands)) {
    const shape = planar.find(({ area }) => area.id === code)?.shape ?? []
    expect(areaOf(shape) / 1e6).toBeGreaterThan(20)
  }
})

test('every village has a disc to draw its stations in', () => {
  const [header, ...rows] = readFileSync(new URL('village-discs.csv', data), 'utf8')
    .trimEnd()
    .split('\n')
  expect(header).toBe('code,radius_m')
  const villages = [...names.keys()].filter((code) => code.length === 13)
  expect(rows.map((row) => row.split(',')[0])).toEqual(villages)
  const radii = rows.map((row) => Number(row.split(',')[1]))
  expect(Math.min(...radii)).toBeGreaterThanOrEqual(30)
})

test.skipIf(!surveyFolder)(
  'against surveyed boundaries it reaches 0.78 for districts and 0.89 for regencies' +
    (surveyFolder ? '' : ' (skipped: no ../shared/boundaries here)'),
  () => {
    const match = compareBoundaries(surveyFolder ?? '')
    expect(match.districts).toMatchObject({ areas: 666, unmatched: [] })
    expect(match.regencies).toMatchObject({ areas: 38, unmatched: [] })
    expect(match.districts.mean).toBeGreaterThanOrEqual(0.78)
    expect(match.regencies.mean).toBeGreaterThanOrEqual(0.89)
    expect(match.districts.worst).toHaveLength(10)
  },
)
