import { describe, expect, test, vi } from 'vitest'
import type { Course, Step } from '../../../server/src/hub/course.ts'
import { Fleet } from '../../../server/src/hub/fleet.ts'
import type { Carrier, Sink } from '../../../server/src/hub/sink.ts'
import { Subscriber } from '../../../server/src/hub/subscriber.ts'
import { count } from '../../support/builders/public-count.ts'
import { wall } from './wall.ts'

/** Numbers that the test puts there; a reader is given all that came since the last, as one text. */
class Numbers implements Course<string> {
  readonly stream: number[]
  readonly #from: number

  constructor(stream: number[], from = 0) {
    this.stream = stream
    this.#from = from
  }

  atOnce(): null {
    return null
  }

  onTick(): Step<string> | null {
    const frame = this.stream.slice(this.#from).join()
    return frame ? { frame, next: new Numbers(this.stream, this.stream.length), more: false } : null
  }

  joined(other: Numbers): this | null {
    return other.#from === this.#from ? this : null
  }
}

/** Counts what it prepares. */
class Counting implements Carrier<string, string> {
  prepared = 0

  prepare(frame: string, take: (parcel: string) => void): void {
    this.prepared += 1
    take(frame)
  }
}

/** Somebody whose reading the test holds up. */
class Reader implements Sink<string, string> {
  carrier: Counting
  isReady = true
  readonly got: string[] = []
  refusal: unknown = null

  constructor(carrier: Counting) {
    this.carrier = carrier
  }

  ready(): boolean {
    return this.isReady
  }

  take(parcel: string): void {
    this.got.push(parcel)
  }

  end(refusal?: unknown): void {
    this.refusal = refusal
  }
}

/** A fleet on one stream, and some who read it. */
function sailing(readers: number, options = {}) {
  const fleet = new Fleet<string>(options)
  const [stream, carrier] = [[] as number[], new Counting()]
  const permit = vi.fn<() => void>()
  const sinks = Array.from({ length: readers }, () => new Reader(carrier))
  const board = (sink: Reader, at = 0): Subscriber<string> => {
    const start = new Numbers(stream, at)
    const subscriber = new Subscriber(fleet, start, { permit, onEnd: () => {} })
    subscriber.pushTo(sink)
    return subscriber
  }
  const subscribers = sinks.map((sink) => board(sink))
  return { fleet, stream, carrier, sinks, subscribers, permit, board }
}

describe('readers who stand at the same place', () => {
  test('go on as one, and what they are given is prepared once', () => {
    const { fleet, stream, carrier, sinks } = sailing(100)
    stream.push(1)
    fleet.tick()
    stream.push(2)
    fleet.tick()
    expect(fleet.size).toBe(1)
    expect(sinks.every(({ got }) => got.join() === '1,2')).toBe(true)
    // Before they had met each of them was on their own.
    expect(carrier.prepared).toBeLessThanOrEqual(101)
    stream.push(3)
    fleet.tick()
    expect(carrier.prepared).toBeLessThanOrEqual(102)
  })

  test('find together while nothing happens, too', () => {
    const { fleet } = sailing(3)
    fleet.tick()
    expect(fleet.size).toBe(1)
  })

  test('are given nothing twice when the one they came with was still to move', () => {
    const { fleet, stream, sinks, subscribers } = sailing(2)
    const alone = subscribers[1]!.convoy!
    fleet.tick()
    expect(fleet.size).toBe(1)
    stream.push(1)
    alone.tick()
    fleet.tick()
    expect(sinks.map(({ got }) => got)).toEqual([['1'], ['1']])
  })

  test('do not wait for who does not keep up, who misses nothing and comes back to them', () => {
    const passedOver = vi.fn<() => void>()
    const { fleet, stream, sinks } = sailing(3, { onPassed: passedOver })
    const [one, slow, other] = sinks
    stream.push(1)
    fleet.tick()
    slow!.isReady = false
    for (const number of [2, 3]) {
      stream.push(number)
      fleet.tick()
    }
    expect([one!.got, slow!.got, other!.got]).toEqual([['1', '2', '3'], ['1'], ['1', '2', '3']])
    expect(fleet.size).toBe(2)
    expect(passedOver).toHaveBeenCalled()
    slow!.isReady = true
    fleet.tick()
    expect(slow!.got).toEqual(['1', '2,3'])
    fleet.tick()
    expect(fleet.size).toBe(1)
  })

  test('find together also when the one they would join is stuck', () => {
    const { fleet, stream, sinks, board, carrier } = sailing(1)
    stream.push(1)
    fleet.tick()
    sinks[0]!.isReady = false
    stream.push(2)
    fleet.tick()
    for (let more = 0; more < 5; more += 1) board(new Reader(carrier), 1)
    fleet.tick()
    fleet.tick()
    expect(fleet.size).toBe(2)
  })

  test('are parted when one is to see something else, who is given all the same', () => {
    const { fleet, stream, sinks } = sailing(2)
    const [one, other] = sinks
    stream.push(1)
    fleet.tick()
    fleet.tick()
    const own = new Counting()
    other!.carrier = own
    stream.push(2)
    fleet.tick()
    expect([one!.got, other!.got]).toEqual([
      ['1', '2'],
      ['1', '2'],
    ])
    expect([fleet.size, own.prepared]).toEqual([2, 1])
  })

  test('are asked for their permission when permissions changed, and else left alone', () => {
    let permissions = 0
    const { fleet, permit, sinks } = sailing(2, { permissions: () => permissions })
    fleet.tick()
    const before = permit.mock.calls.length
    fleet.tick()
    expect(permit).toHaveBeenCalledTimes(before)
    permissions += 1
    permit.mockImplementationOnce(() => {
      throw new Error('not any more')
    })
    fleet.tick()
    expect(sinks.map(({ refusal }) => String(refusal))).toEqual(['Error: not any more', 'null'])
  })

  test('are all told when their next frame cannot be made', () => {
    const { fleet, stream, sinks } = sailing(2)
    stream.push(1)
    fleet.tick()
    fleet.tick()
    stream.slice = () => {
      throw new Error('broken')
    }
    fleet.tick()
    expect(sinks.map(({ refusal }) => String(refusal))).toEqual(['Error: broken', 'Error: broken'])
    expect(fleet.size).toBe(0)
  })

  test('leave no trace when they go', () => {
    const { fleet, subscribers } = sailing(3)
    for (const subscriber of subscribers) subscriber.end()
    expect(fleet.size).toBe(0)
  })
})

test('screens that opened at different moments go together as soon as nothing parts them', async () => {
  await using hub = await wall()
  const early = hub.reader()
  await early.read()
  await hub.take(count())
  const late = hub.reader()
  await late.read()
  const joined = (): boolean => {
    const beat = hub.source.standing()
    const [one, other] = [early.subscriber.convoy!.course, late.subscriber.convoy!.course]
    return one.joined(other, beat) !== null
  }
  expect(joined()).toBe(false)
  await early.read()
  expect(joined()).toBe(true)
})
