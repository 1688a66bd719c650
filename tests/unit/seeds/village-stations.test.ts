import { expect, test } from 'vitest'
import { shareStations } from '../../../seeds/src/village-stations.ts'
import { aVillage } from './builders.ts'

const district = (stations: number) => new Map([['35.01.01', stations]])

test("a district's stations are shared in proportion to those of February", () => {
  const villages = [
    aVillage({ code: '35.01.01.2001', februaryStations: 10 }),
    aVillage({ code: '35.01.01.2002', februaryStations: 20 }),
    aVillage({ code: '35.01.01.2003', februaryStations: 33 }),
  ]
  expect([...shareStations(villages, district(32)).values()]).toEqual([5, 10, 17])
})

test('the smallest village still gets a station', () => {
  const villages = [
    aVillage({ code: '35.01.01.2001', februaryStations: 1 }),
    aVillage({ code: '35.01.01.2002', februaryStations: 99 }),
  ]
  expect([...shareStations(villages, district(10)).values()]).toEqual([1, 9])
})

test('a village of a district without a published number is refused', () => {
  expect(() => shareStations([aVillage()], new Map())).toThrow(/35\.01\.01/)
})
