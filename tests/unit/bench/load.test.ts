import { expect, test } from 'vitest'
import { Delays } from '../../bench/fan-out/delays.ts'
import { readStamp, stampOf } from '../../bench/fan-out/event.ts'
import { randomGaps } from '../../bench/fan-out/gaps.ts'

test('random gaps have a mean of 1, and the same ones come with the same seed', () => {
  const gaps = [...randomGaps(7).take(20_000)]
  const mean = gaps.reduce((all, gap) => all + gap, 0) / gaps.length
  expect(mean).toBeCloseTo(1, 1)
  // Of independent arrivals the share 1/e waits longer than the mean.
  expect(gaps.filter((gap) => gap > 1).length / gaps.length).toBeCloseTo(Math.exp(-1), 1)
  expect([...randomGaps(7).take(20_000)]).toEqual(gaps)
  expect([...randomGaps(8).take(3)]).not.toEqual(gaps.slice(0, 3))
})

test('a stamp is read from the middle of a text as it was written, to the microsecond', () => {
  const text = Buffer.from(`{"title":"${stampOf(22_145_678.9014)}","state":"NEW"}`)
  expect(readStamp(text, text.indexOf('sentAt=') + 'sentAt='.length)).toBe(22_145_678.901)
})

test('shares of delays are told to a hundredth of a millisecond, the longest as the longest', () => {
  const delays = new Delays()
  expect(delays.quantiles(0.5)).toEqual([Number.NaN])
  for (let delay = 100_000; delay >= 1; delay -= 1) delays.add(delay / 50)
  const shares = delays.quantiles(0, 0.5, 0.99, 1)
  for (const [at, told] of [0.02, 1_000, 1_980, 2_000].entries()) {
    expect(Math.abs((shares[at] ?? 0) - told)).toBeLessThan(0.0101)
  }
  delays.clear()
  for (const delay of [-1, 3, 60_000]) delays.add(delay)
  expect([delays.count, ...delays.quantiles(0, 0.5)]).toEqual([3, 0, 3])
  expect(delays.quantiles(1)[0]).toBeCloseTo(20_000, 1)
})
