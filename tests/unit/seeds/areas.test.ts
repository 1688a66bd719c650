import { expect, test } from 'vitest'
import { areaRows } from '../../../seeds/src/areas.ts'

const names = new Map([
  ['35.01.01.2002', 'Jlubang'],
  ['35.01.01.2001', 'Klesem'],
  ['35', 'Jawa Timur'],
  ['35.01', 'Kabupaten Pacitan'],
  ['35.01.01', 'Donorojo'],
  ['35.02', 'Kabupaten Ponorogo'],
  ['35.02.01', 'Slahung'],
  ['35.02.01.2001', 'Senepo'],
])
const villages = [
  { code: '35.01.01.2001', longitude: 110, latitude: -8, stations: 3 },
  { code: '35.01.01.2002', longitude: 112, latitude: -7, stations: 1 },
  { code: '35.02.01.2001', longitude: 111, latitude: -8, stations: 2 },
]

test('a district stands where most of its stations are', () => {
  const district = areaRows(names, villages).find(({ code }) => code === '35.01.01')
  expect(district).toMatchObject({
    level: 'DISTRICT',
    parent: '35.01',
    longitude: 110.5,
    latitude: -7.75,
  })
})

test('areas come from the province down, each level in the order of its codes', () => {
  expect(areaRows(names, villages).map(({ code }) => code)).toEqual([
    '35',
    '35.01',
    '35.02',
    '35.01.01',
    '35.02.01',
    '35.01.01.2001',
    '35.01.01.2002',
    '35.02.01.2001',
  ])
})

test('a name without a village and a village without a name are both refused', () => {
  const more = new Map([...names, ['35.03', 'Kabupaten Trenggalek']])
  expect(() => areaRows(more, villages)).toThrow(/35\.03 Kabupaten Trenggalek/)
  const fewer = new Map([...names].filter(([code]) => code !== '35.01.01.2002'))
  expect(() => areaRows(fewer, villages)).toThrow(/35\.01\.01\.2002/)
})
