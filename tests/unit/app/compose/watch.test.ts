import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Watch, type Watched } from '../../../../server/src/app/compose/watch.ts'
import type { Moment } from '../../../../server/src/domain/clock.ts'

/** Something due at moments that a test sets, which notes when it was done. */
function task(...due: Moment[]): Watched & { due: Moment[]; done: Moment[]; asked: number } {
  return {
    due,
    done: [],
    asked: 0,
    next() {
      this.asked += 1
      return this.due[0] ?? Infinity
    },
    act(now) {
      this.due = this.due.filter((moment) => moment > now)
      this.done.push(now)
      return Promise.resolve()
    },
  }
}

/** A journal that commits when a test says so. */
function journal() {
  const listeners: ((entries: []) => void)[] = []
  return {
    onCommit: (listener: (entries: []) => void) => void listeners.push(listener),
    commit: () => listeners.forEach((listener) => listener([])),
  }
}

const errors: unknown[] = []
function watchOf(speed: number, ...tasks: Watched[]): Watch {
  const started = Date.now()
  const now = (): Moment => Math.floor((Date.now() - started) * speed)
  return new Watch(tasks, { now, speed }, (error) => errors.push(error))
}

beforeEach(() => {
  vi.useFakeTimers()
  errors.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

describe('what is due by the clock', () => {
  test('is done at its moment, and nothing is looked at in between', async () => {
    const one = task(10_000, 60_000)
    watchOf(1, one).start(journal())
    const { asked } = one
    await vi.advanceTimersByTimeAsync(9_999)
    expect(one).toMatchObject({ done: [], asked })
    await vi.advanceTimersByTimeAsync(1)
    expect(one.done).toEqual([10_000])
    await vi.advanceTimersByTimeAsync(50_000)
    expect(one.done).toEqual([10_000, 60_000])
    await vi.advanceTimersByTimeAsync(100)
    const after = one.asked
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(one.asked).toBe(after)
  })

  test('is done at its moment of a clock that runs sixty times as fast', async () => {
    const one = task(60 * 60_000)
    watchOf(60, one).start(journal())
    await vi.advanceTimersByTimeAsync(59_999)
    expect(one.done).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(one.done).toEqual([60 * 60_000])
  })

  test('is slept towards in parts when it is further away than a timer holds', async () => {
    const month = 31 * 86_400_000
    const one = task(month)
    watchOf(1, one).start(journal())
    await vi.advanceTimersByTimeAsync(month)
    expect(one.done).toEqual([month])
  })
})

test('a commit that makes something due wakes the watch', async () => {
  const one = task()
  const record = journal()
  watchOf(1, one).start(record)
  await vi.advanceTimersByTimeAsync(5_000)
  one.due = [5_000]
  record.commit()
  expect(one.done).toEqual([])
  await vi.advanceTimersByTimeAsync(0)
  expect(one.done).toEqual([5_000])
})

test('what makes more due is gone on with until nothing is', async () => {
  const one = task(0, 0, 0)
  one.act = (now) => {
    one.due = one.due.slice(1)
    one.done.push(now)
    return Promise.resolve()
  }
  await watchOf(1, one).settle()
  expect(one.done).toEqual([0, 0, 0])
})

test('what fails is told and tried again after a pause, however many commits there are', async () => {
  const one = task(0)
  const { act } = one
  let failures = 2
  one.act = (now) => {
    failures -= 1
    return failures >= 0 ? Promise.reject(new Error('a full disk')) : act.call(one, now)
  }
  watchOf(1, one).start(journal())
  await vi.advanceTimersByTimeAsync(999)
  expect(errors).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(errors).toHaveLength(2)
  expect(one.done).toHaveLength(1)
})

test('a watch that is stopped finishes what it does, and does nothing more', async () => {
  const one = task(0)
  const work = Promise.withResolvers<void>()
  let times = 0
  one.act = () => {
    times += 1
    return work.promise
  }
  const watch = watchOf(1, one)
  const record = journal()
  watch.start(record)
  await vi.advanceTimersByTimeAsync(0)
  let finished = false
  const stopped = watch.stop().finally(() => {
    finished = true
  })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(finished).toBe(false)
  work.resolve()
  await stopped
  record.commit()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(times).toBe(1)
})
