import { describe, expect, test } from 'vitest'
import { formatWibStamp, parseWibStamp } from '../../../server/src/domain/clock.ts'

describe("the publisher's stamp", () => {
  test('is seven hours ahead of UTC', () => {
    expect(parseWibStamp('2024-11-28 10:15:04')).toBe(Date.parse('2024-11-28T03:15:04Z'))
    expect(parseWibStamp('2024-11-28T10:15:04')).toBe(Date.parse('2024-11-28T03:15:04Z'))
  })

  test('comes back as it was written', () => {
    const stamp = '2024-11-28 00:00:00'
    expect(formatWibStamp(parseWibStamp(stamp)!)).toBe(stamp)
  })

  test.each([
    '2024-02-31 10:00:00',
    '2023-02-29 10:00:00',
    '2024-11-28 24:00:00',
    '2024-11-28 10:60:00',
    '2024-13-01 10:00:00',
    '2024-11-28 10:15',
    '2024-11-28 10:15:04Z',
    '28-11-2024 10:15:04',
    '',
  ])('%j names no moment', (text) => {
    expect(parseWibStamp(text)).toBeNull()
  })

  test('the last day of February exists in a leap year', () => {
    expect(parseWibStamp('2024-02-29 10:00:00')).not.toBeNull()
  })
})
