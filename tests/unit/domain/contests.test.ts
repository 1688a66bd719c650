import { describe, expect, test } from 'vitest'
import { contestOf } from '../../../server/src/domain/contests.ts'

describe('the contest that is meant for an area', () => {
  test.each(['35', '35.78', '35.78.01', '35.78.01.1001.003'])(
    'is the governor contest everywhere, %s too',
    (area) => {
      expect(contestOf('governor', area)).toBe('governor')
    },
  )

  test("is an area's own regency contest when none is named", () => {
    expect(contestOf('regency', '35.78.01')).toBe('regency:35.78')
    expect(contestOf('regency', '35.78')).toBe('regency:35.78')
    expect(contestOf('regency:35.78', '35.78.01')).toBe('regency:35.78')
  })

  test.each([
    ['regency', '35'],
    ['regency:35.78', '35'],
    ['regency:35.78', '35.22.01'],
    ['mayor', '35.78'],
  ])('is none for %s in %s', (name, area) => {
    expect(contestOf(name, area)).toBeNull()
  })
})
