import { expect, test } from 'vitest'
import { formatDiscs, villageDiscs } from '../../../../seeds/src/map/village-discs.ts'
import { aRectangle, aSite } from './builders.ts'

const KM = 1_000
const shore = aRectangle([0, 0], 100 * KM, 40 * KM)
const inland = aSite([50 * KM, 20 * KM], '35.01.01')

test('a disc reaches half way to the nearest village, that of a neighbouring province included', () => {
  const sites = [inland, aSite([50 * KM, 27 * KM], '35.01.02'), aSite([50 * KM, 17 * KM])]
  const discs = villageDiscs(sites, [shore])
  expect(discs.map(({ radius }) => radius)).toEqual([1_500, 3_500])
})

test('a disc ends at the shore', () => {
  const sites = [inland, aSite([50 * KM, 39.8 * KM], '35.01.02')]
  expect(villageDiscs(sites, [shore])[1]?.radius).toBe(200)
})

test('a village off the coarse coast stays within 300 m', () => {
  const sites = [inland, aSite([50 * KM, 60 * KM], '35.29.22')]
  expect(villageDiscs(sites, [shore])[1]?.radius).toBe(300)
})

test('villages nearly on top of each other keep 30 m', () => {
  const sites = [inland, aSite([50 * KM + 20, 20 * KM], '35.01.02')]
  expect(villageDiscs(sites, [shore]).map(({ radius }) => radius)).toEqual([30, 30])
})

test('the table has a header and one line a village', () => {
  const sites = [inland, aSite([50 * KM, 27 * KM])]
  const table = formatDiscs(villageDiscs(sites, [shore]))
  expect(table).toBe('code,radius_m\n35.01.01.2001,3500\n')
})
