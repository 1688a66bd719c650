import { expect, test } from 'vitest'
import { officialNames } from '../../../seeds/src/official-names.ts'

const names = officialNames('35')

test('names are those of the Ministry, a regency with its Kabupaten or Kota', () => {
  expect(names.get('35')).toBe('Jawa Timur')
  expect(names.get('35.78')).toBe('Kota Surabaya')
  expect(names.get('35.27')).toBe('Kabupaten Sampang')
  expect(names.get('35.18.17.2007')).toBe('Ja"an')
})

test('no area of another province is among them', () => {
  expect(names.size).toBe(1 + 38 + 666 + 8_494)
  expect([...names.keys()].every((code) => code === '35' || code.startsWith('35.'))).toBe(true)
})
