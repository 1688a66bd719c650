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
  const text = `{"title":"${stampOf(22_145_678.9014)}","state":"NEW"}`
  expect(readStamp(text, text.indexOf('sentAt=') + 'sentAt='.length)).toBe(22_145_678.901)
})

test('shares of delays are counted over more of them than were expected', () => {
  const delays = new Delays()
  expect(delays.quantiles(0.5)).toEqual([Number.NaN])
  for (let delay = 100_000; delay >= 1; delay -= 1) delays.add(delay)
  expect(delays.quantiles(0.5, 0.99, 1)).toEqual([50_000, 99_000, 100_000])
  delays.clear()
  delays.add(3)
  expect([delays.count, ...delays.quantiles(0.99)]).toEqual([1, 3])
})
