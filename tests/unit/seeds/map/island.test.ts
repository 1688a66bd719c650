import { expect, test } from 'vitest'
import { cellsOf } from '../../../../seeds/src/map/borders.ts'
import { islandsOf } from '../../../../seeds/src/map/islands.ts'
import { divideIsland } from '../../../../seeds/src/map/overlay.ts'
import { isInside, type Ring, signedArea } from '../../../../seeds/src/map/plane.ts'
import { aRectangle, aSite } from './builders.ts'

const KM = 1_000
const island = aRectangle([0, 0], 100 * KM, 40 * KM)
const total = (rings: readonly Ring[] = []) =>
  rings.reduce((sum, ring) => sum + signedArea(ring), 0)

test('the border of two districts runs half way between their villages and ends at the shore', () => {
  const sites = [aSite([30 * KM, 20 * KM], '35.01.01'), aSite([50 * KM, 21 * KM], '35.01.02')]
  const land = divideIsland(island, cellsOf(sites))
  expect(isInside(land.get('35.01.01') ?? [], [39 * KM, 20 * KM])).toBe(true)
  expect(isInside(land.get('35.01.02') ?? [], [41 * KM, 20 * KM])).toBe(true)
  expect(total([...land.values()].flat())).toBeCloseTo(signedArea(island), 3)
})

test('neighbours share the very points at which their border meets the shore', () => {
  const sites = [aSite([30 * KM, 20 * KM], '35.01.01'), aSite([50 * KM, 21 * KM], '35.01.02')]
  const land = divideIsland(island, cellsOf(sites))
  const corners = new Set(land.get('35.01.01')?.flat())
  const common = land
    .get('35.01.02')
    ?.flat()
    .filter((point) => corners.has(point))
  expect(common).toHaveLength(2)
})

test('villages of one district have no border between them', () => {
  const sites = [aSite([30 * KM, 20 * KM], '35.01.01'), aSite([50 * KM, 21 * KM], '35.01.01')]
  const [ring, ...more] = divideIsland(island, cellsOf(sites)).get('35.01.01') ?? []
  expect(ring).toHaveLength(4)
  expect(more).toEqual([])
})

test('a district within another leaves a hole of its size', () => {
  const around = [10, 90].flatMap((x) => [5, 35].map((y) => aSite([x * KM, y * KM], '35.05.01')))
  const sides = [20, 80].map((x) => aSite([x * KM, 20 * KM], '35.05.01'))
  const edges = [2, 38].map((y) => aSite([50 * KM, y * KM], '35.05.01'))
  const sites = [...around, ...sides, ...edges, aSite([50 * KM, 20 * KM], '35.72.01')]
  const land = divideIsland(island, cellsOf(sites))
  const hole = land.get('35.05.01')?.find((ring) => signedArea(ring) < 0)
  expect(-signedArea(hole ?? [])).toBeCloseTo(total(land.get('35.72.01')), 3)
})

test('the cells of villages beyond the border end the province', () => {
  const sites = [aSite([30 * KM, 20 * KM], '35.01.01'), aSite([50 * KM, 20 * KM])]
  const land = divideIsland(island, cellsOf(sites))
  expect([...land.keys()]).toEqual(['35.01.01'])
  expect(total(land.get('35.01.01'))).toBeCloseTo(40 * KM * 40 * KM, 3)
})

test('a strait is a border: a cell does not reach the shore of an inhabited island', () => {
  const madura = aRectangle([0, 42 * KM], 100 * KM, 20 * KM)
  const surabaya = aSite([10 * KM, 39 * KM], '35.78.01')
  const bangkalan = aSite([90 * KM, 52 * KM], '35.26.01')
  const islands = islandsOf([island, madura], [surabaya, bangkalan])
  expect(islands.map(({ sites }) => sites)).toEqual([[surabaya], [bangkalan]])
})

test('an uninhabited islet belongs to the nearest village, a far one to nobody', () => {
  const village = aSite([50 * KM, 39 * KM], '35.78.01')
  const near = aRectangle([50 * KM, 55 * KM], KM, KM)
  const far = aRectangle([50 * KM, 90 * KM], KM, KM)
  const shores = islandsOf([island, near, far], [village]).map(({ shore }) => shore)
  expect(shores).toEqual([island, near])
})

test("an island with another province's villages only is left out, however near", () => {
  const bali = aRectangle([102 * KM, 0], 50 * KM, 40 * KM)
  const sites = [aSite([99 * KM, 20 * KM], '35.10.01'), aSite([110 * KM, 20 * KM])]
  const shores = islandsOf([island, bali], sites).map(({ shore }) => shore)
  expect(shores).toEqual([island])
})

test('a village on an islet that the coarse coast leaves out gets a disc of land', () => {
  const village = aSite([200 * KM, 200 * KM], '35.29.22')
  const [islet] = islandsOf([island], [village])
  expect(isInside([islet?.shore ?? []], village.point)).toBe(true)
  expect(signedArea(islet?.shore ?? []) / KM ** 2).toBeCloseTo(0.75, 2)
})

test('a village just off the coarse coast belongs to that shore', () => {
  const village = aSite([50 * KM, 40.5 * KM], '35.74.03')
  expect(islandsOf([island], [village])).toEqual([{ shore: island, sites: [village] }])
})
