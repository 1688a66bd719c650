import { expect, test } from 'vitest'
import { sum } from '../../../seeds/src/apportion.ts'
import { drawsFor, factorAround1 } from '../../../seeds/src/random.ts'

function take(count: number, draw: () => number): number[] {
  return Array.from({ length: count }, draw)
}

test('one seed and purpose give one sequence, another purpose or seed another one', () => {
  const sequence = take(5, drawsFor(2024, 'voters of 35.01.01'))
  expect(take(5, drawsFor(2024, 'voters of 35.01.01'))).toEqual(sequence)
  expect(take(5, drawsFor(2024, 'voters of 35.01.02'))).not.toEqual(sequence)
  expect(take(5, drawsFor(2025, 'voters of 35.01.01'))).not.toEqual(sequence)
})

test('draws fill the span from 0 to 1 evenly', () => {
  const draws = take(10_000, drawsFor(1, 'evenness'))
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => draws.filter((draw) => Math.floor(draw * 10) === tenth).length,
  )
  expect(Math.min(...tenths)).toBeGreaterThan(900)
  expect(Math.max(...tenths)).toBeLessThan(1_100)
})

test('a factor stays within its spread of 1 and leans to neither side', () => {
  const draw = drawsFor(1, 'factors')
  const factors = take(4_000, () => factorAround1(draw, 0.25))
  expect(Math.min(...factors)).toBeGreaterThanOrEqual(0.75)
  expect(Math.max(...factors)).toBeLessThanOrEqual(1.25)
  expect(sum(factors) / factors.length).toBeCloseTo(1, 2)
})
