import { expect, test } from 'vitest'
import { districtOf, dotted, parentOf, regencyOf, stationCode } from '../../../seeds/src/codes.ts'

test('a code without dots is read as province, regency and district', () => {
  expect(['35', '3578', '357801'].map(dotted)).toEqual(['35', '35.78', '35.78.01'])
})

test('the code of an area tells the areas above it, and the province has none', () => {
  expect(parentOf('35.78.01.1001')).toBe('35.78.01')
  expect(parentOf('35')).toBeNull()
  expect(districtOf('35.78.01.1001.003')).toBe('35.78.01')
  expect(regencyOf('35.78.01.1001.003')).toBe('35.78')
})

test("a station's number is written in three digits after its village's code", () => {
  expect(stationCode('35.78.01.1001', 3)).toBe('35.78.01.1001.003')
})
