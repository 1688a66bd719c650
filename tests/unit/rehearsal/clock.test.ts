import { expect, test } from 'vitest'
import {
  REHEARSAL_END,
  REHEARSAL_OPENING,
  REHEARSAL_START,
  RehearsalClock,
} from '../../../server/src/rehearsal/index.ts'

/** A rehearsal's clock and the real one that it leans on. */
function clocks(speed = 60, startAt = REHEARSAL_START) {
  const real = { now: 5_000 }
  return { real, clock: new RehearsalClock({ speed, startAt, realNow: () => real.now }) }
}

test('a second of real time is a minute of the rehearsal at speed 60', () => {
  const { clock, real } = clocks()
  real.now += 1_000
  expect(clock.now()).toBe(REHEARSAL_START + 60_000)
  expect(clock.speed).toBe(60)
})

test('it never goes back when the real clock is set back, and goes on from there', () => {
  const { clock, real } = clocks()
  real.now += 1_000
  const before = clock.now()
  real.now -= 3_600_000
  expect(clock.now()).toBe(before)
  real.now += 1_000
  expect(clock.now()).toBe(before + 60_000)
})

test('it moves on to a moment of the past that is generated at once', () => {
  const { clock, real } = clocks()
  clock.set(REHEARSAL_OPENING)
  expect(clock.now()).toBe(REHEARSAL_OPENING)
  real.now += 500
  expect(clock.now()).toBe(REHEARSAL_OPENING + 30_000)
})

test('a moment that has gone by does not set it back', () => {
  const { clock, real } = clocks()
  real.now += 1_000
  expect(clock.now()).toBe(REHEARSAL_START + 60_000)
  clock.set(REHEARSAL_START)
  expect(clock.now()).toBe(REHEARSAL_START + 60_000)
})

test('it stands still while it is held, and goes on from there', () => {
  const { clock, real } = clocks(3_600)
  real.now += 1_000
  clock.hold()
  real.now += 60_000
  expect(clock.now()).toBe(REHEARSAL_START + 3_600_000)
  clock.set(REHEARSAL_OPENING)
  real.now += 60_000
  clock.run()
  expect(clock.now()).toBe(REHEARSAL_OPENING)
  real.now += 1_000
  expect(clock.now()).toBe(REHEARSAL_OPENING + 3_600_000)
})

test('it waits for the record at a moment until a later one is given', () => {
  const { clock, real } = clocks(3_600)
  clock.waitAt(REHEARSAL_START + 300_000)
  real.now += 10_000
  expect(clock.now()).toBe(REHEARSAL_START + 300_000)
  clock.waitAt(REHEARSAL_START + 600_000)
  expect(clock.now()).toBe(REHEARSAL_START + 300_000)
  real.now += 50
  expect(clock.now()).toBe(REHEARSAL_START + 480_000)
})

test('a moment to wait at that has gone by does not set it back', () => {
  const { clock, real } = clocks()
  real.now += 60_000
  const now = clock.now()
  clock.waitAt(REHEARSAL_START)
  real.now += 1_000
  expect(clock.now()).toBe(now)
})

test('it runs in real time once the rehearsal has ended', () => {
  const { clock, real } = clocks(60, REHEARSAL_END - 60_000)
  real.now += 3_000
  expect(clock.now()).toBe(REHEARSAL_END + 2_000)
  expect(clock.speed).toBe(1)
})

test('a rehearsal that was stopped after its end goes on in real time', () => {
  const { clock, real } = clocks(3_600, REHEARSAL_END + 10_000)
  real.now += 1_000
  expect(clock.now()).toBe(REHEARSAL_END + 11_000)
})

test('looking often loses no part of a millisecond', () => {
  const { clock, real } = clocks(0.3)
  for (let look = 0; look < 1_000; look += 1) {
    real.now += 1
    clock.now()
  }
  expect(clock.now()).toBe(REHEARSAL_START + 300)
})
