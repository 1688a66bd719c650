import { expect, test } from 'vitest'
import { apportion } from '../../../seeds/src/apportion.ts'
import type { Claim } from '../../../seeds/src/apportion.ts'

function aClaim(weight: number, lowest = 0, highest = 1_000): Claim {
  return { weight, lowest, highest }
}

test('what rounding leaves goes to the largest remainders', () => {
  // Quotas 3.2, 1.6 and 5.2: one is left, and 0.6 is the largest remainder.
  expect(apportion(10, [aClaim(16), aClaim(8), aClaim(26)])).toEqual([3, 2, 5])
})

test('the earlier of two equal claims gets the odd one', () => {
  expect(apportion(5, [aClaim(1), aClaim(1)])).toEqual([3, 2])
})

test('a claim too light for one still gets its least, and the others pay for it', () => {
  expect(apportion(10, [aClaim(1, 2), aClaim(100), aClaim(100)])).toEqual([2, 4, 4])
})

test('what a full claim cannot take goes to the others', () => {
  expect(apportion(100, [aClaim(9, 0, 30), aClaim(1)])).toEqual([30, 70])
})

test('bounds that leave a single answer are met exactly', () => {
  expect(apportion(7, [aClaim(5, 0, 3), aClaim(1, 4, 9)])).toEqual([3, 4])
})

test('a total outside the bounds is refused by its numbers', () => {
  expect(() => apportion(61, [aClaim(1, 0, 30), aClaim(1, 0, 30)])).toThrow(/61 .* 0 to 60/)
  expect(() => apportion(1, [aClaim(1, 1), aClaim(1, 1)])).toThrow(RangeError)
})

test('a claim without weight is refused', () => {
  expect(() => apportion(1, [aClaim(0)])).toThrow(/above 0/)
})
