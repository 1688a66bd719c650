import { expect, test } from 'vitest'
import { assembleMap, type MapParts } from '../../../../seeds/src/map/assemble.ts'
import { areaOf } from '../../../../seeds/src/map/overlap.ts'
import { onPlane, shapeOf } from '../../../../seeds/src/map/shapes.ts'
import type { BoundaryTopology } from '../../../../seeds/src/map/topology.ts'
import { aDistrict } from './builders.ts'

const computed = { kind: 'COMPUTED', source: null } as const
const surveyed = { kind: 'SURVEYED', source: 'BIG 2024' } as const

function aMap(parts: Partial<MapParts> = {}): BoundaryTopology {
  return assembleMap({
    districts: [
      aDistrict('35.01.01', [111, -8]),
      aDistrict('35.01.02', [111.1, -8]),
      aDistrict('35.02.01', [111.2, -8]),
    ],
    apart: false,
    names: new Map([
      ['35.01', 'Kabupaten Pacitan'],
      ['35.01.01', 'Donorojo'],
    ]),
    layers: { regencies: computed, districts: computed },
    detail: { tolerance: 0 },
    ...parts,
  })
}

function squareKilometres(map: BoundaryTopology, code: string): number {
  const areas = [...map.objects.regencies.geometries, ...map.objects.districts.geometries]
  const area = areas.find(({ id }) => id === code)
  return area ? areaOf(onPlane(shapeOf(map, area).coordinates)) / 1e6 : Number.NaN
}

test('regencies are dissolved from their districts and share every arc with them', () => {
  const { regencies, districts } = aMap().objects
  expect(regencies.geometries.map(({ id }) => id)).toEqual(['35.01', '35.02'])
  expect(regencies.geometries[0]?.arcs).toHaveLength(1)
  const known = new Set(districts.geometries.flatMap(({ arcs }) => arcs.flat(2).map(unsigned)))
  const used = regencies.geometries.flatMap(({ arcs }) => arcs.flat(2).map(unsigned))
  expect(used.filter((arc) => !known.has(arc))).toEqual([])
})

test('an area carries its code, its name and a place for it; a nameless one is named by its code', () => {
  const [first, second] = aMap().objects.districts.geometries
  expect(first?.properties).toMatchObject({ code: '35.01.01', name: 'Donorojo' })
  expect(first?.properties.label[0]).toBeCloseTo(111.05, 2)
  expect(first?.properties.label[1]).toBeCloseTo(-7.95, 2)
  expect(second?.properties.name).toBe('35.01.02')
})

/** Two districts with a gap of 165 m between them, and one below that overlaps both. */
const drawnTwice = [
  aDistrict('35.01.01', [111, -8], 0.0985),
  aDistrict('35.01.02', [111.1, -8]),
  aDistrict('35.01.03', [111, -8.1], 0.2, 0.101),
]

test('a gap between districts that runs out to the edge of their regency is closed', () => {
  const map = aMap({ districts: drawnTwice, apart: true })
  expect(map.objects.regencies.geometries[0]?.arcs.map((polygon) => polygon.length)).toEqual([1])
  const square = aMap({ districts: [aDistrict('35.01.01', [111, -8.1], 0.2, 0.2)] })
  const share = squareKilometres(map, '35.01') / squareKilometres(square, '35.01')
  expect(share).toBeCloseTo(1, 4)
})

test('a gap between districts with others all around is no hole in their regency', () => {
  const districts = [...drawnTwice, aDistrict('35.01.04', [111, -7.901], 0.2, 0.101)]
  const [pacitan] = aMap({ districts, apart: true }).objects.regencies.geometries
  expect(pacitan?.arcs.map((polygon) => polygon.length)).toEqual([1])
})

test('a city within a regency stays a hole in it', () => {
  const districts = [
    ringAround('35.05.01', [112, -8.1], 0.3),
    aDistrict('35.72.01', [112.1, -8], 0.1),
  ]
  for (const apart of [false, true]) {
    const [blitar] = aMap({ districts, apart }).objects.regencies.geometries
    expect(blitar?.arcs.map((polygon) => polygon.length)).toEqual([2])
  }
})

test('however coarse the detail, no islet is lost', () => {
  const shape = aDistrict('35.29.22', [114, -7])
  const islet = aDistrict('35.29.22', [114.5, -7], 0.001, 0.001)
  const districts = [{ ...shape, coordinates: [...shape.coordinates, ...islet.coordinates] }]
  const [sumenep] = aMap({ districts, detail: { tolerance: 1, points: 4 } }).objects.districts
    .geometries
  expect(sumenep?.arcs).toHaveLength(2)
})

test('given regencies are taken as they are', () => {
  const regencies = [aDistrict('35.01', [111, -8], 0.2, 0.05), aDistrict('35.02', [111.2, -8])]
  const map = aMap({ regencies })
  expect(squareKilometres(map, '35.01')).toBeCloseTo(2 * squareKilometres(map, '35.01.01') * 0.5, 0)
})

test('the attribution names the coast of a computed layer and the source of a surveyed one', () => {
  expect(aMap().attribution).toContain('OpenStreetMap')
  const mixed = aMap({ layers: { regencies: surveyed, districts: computed } })
  expect(mixed.attribution).toMatch(/BIG 2024.*OpenStreetMap/)
  const survey = aMap({ layers: { regencies: surveyed, districts: surveyed } })
  expect(survey.attribution).toBe('Batas survei: BIG 2024')
})

test('the same shapes give the same bytes', () => {
  expect(JSON.stringify(aMap())).toBe(JSON.stringify(aMap()))
})

/** A square with a square hole of a third of its width in the middle. */
function ringAround(code: string, [x, y]: [number, number], width: number) {
  const third = width / 3
  const [outer = []] = aDistrict(code, [x, y], width, width).coordinates
  const [hole = []] = aDistrict(code, [x + third, y + third], third, third).coordinates
  return { code, coordinates: [[...outer, ...hole.map((ring) => ring.toReversed())]] }
}

function unsigned(arc: number): number {
  return arc < 0 ? ~arc : arc
}
