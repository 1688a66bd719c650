import { describe, expect, test } from 'vitest'
import { StationCodes } from '../../../server/src/domain/geography/station-codes.ts'

/** The codes of a town of 6,000 stations. */
const codes = Array.from({ length: 6_000 }, (_, at) => {
  const [village, number] = [1_001 + Math.floor(at / 20), 1 + (at % 20)]
  return `35.78.01.${village}.${String(number).padStart(3, '0')}`
})

describe('the codes of stations', () => {
  test('are each found at their place', () => {
    const table = new StationCodes(codes)
    expect(codes.map((code) => table.place(code))).toEqual(codes.map((_, at) => at))
  })

  test('are not found when they are others, or written in another way', () => {
    const table = new StationCodes(codes)
    const others = [
      '35.78.01.1001.021',
      '35.78.02.1001.001',
      '35.78.01.1001',
      '3578011001001',
      '35.78.01.10010.01',
      '35.78.01.1001.0o1',
      '35.78.01.1001.00١',
      '00.00.00.0000.000',
      '35.78.01.1001.001 ',
      '',
    ]
    expect(others.map((code) => table.place(code))).toEqual(others.map(() => undefined))
    expect(new StationCodes([]).place(codes[0]!)).toBeUndefined()
  })

  test('cannot hold the code of a village', () => {
    expect(() => new StationCodes(['35.78.01.1001'])).toThrow(RangeError)
  })
})
