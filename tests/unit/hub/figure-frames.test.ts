import { beforeEach, describe, expect, test, vi } from 'vitest'
import { FigureFrames, type FrameMaker } from '../../../server/src/hub/figure-frames.ts'
import type { FigureFrame } from '../../../server/src/hub/frame.ts'
import type { Standing, Topic } from '../../../server/src/hub/topic.ts'

const topic: Topic = { name: 'told', changed: () => [] }

/** A hub whose areas change when the test says so. */
class Told implements FrameMaker {
  now: Standing = { seq: 1, at: 1_000 }
  tickets = 0
  /** Frames that were made. */
  made = 0
  /** How often it was looked up what somebody is owed. */
  looked = 0
  readonly #changed = new Map<string, number>()
  readonly frames = new FigureFrames(this, { topic, within: '35', level: 'REGENCY' })

  /** Something is accepted; areas change with it. */
  accept(...codes: string[]): Standing {
    this.now = { seq: this.now.seq + 1, at: this.now.at + 10 }
    for (const code of codes) this.#changed.set(code, this.now.seq)
    return this.now
  }

  /** Some time passes. */
  beat(): Standing {
    this.now = { ...this.now, at: this.now.at + 250 }
    return this.now
  }

  standing = (): Standing => this.now
  resumable = () => null
  all = () => ['35.22', '35.78']
  sameTickets = ({ seq }: Standing): boolean => this.tickets <= seq
  owed = (_: unknown, from: Standing): string[] => {
    this.looked += 1
    return this.all().filter((code) => (this.#changed.get(code) ?? 0) > from.seq)
  }
  frame = (kind: FigureFrame['kind'], codes: readonly string[], at: Standing): FigureFrame => {
    this.made += 1
    const areas = codes.map((code) => ({ code })) as FigureFrame['areas']
    return { kind, epoch: 'a', seq: at.seq, asOf: at.at, cursor: '', areas }
  }
}

const codesOf = (frame: FigureFrame | null | undefined) => frame?.areas.map(({ code }) => code)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  return () => vi.useRealTimers()
})

describe('screens that open together', () => {
  test('are given the very same snapshot while nothing changes', () => {
    const hub = new Told()
    const first = hub.frames.snapshot()
    hub.accept()
    expect(hub.frames.snapshot()?.frame).toBe(first?.frame)
    expect(hub.made).toBe(1)
  })

  test('are given none that was made before an area changed', () => {
    const hub = new Told()
    const first = hub.frames.snapshot()
    hub.accept('35.78')
    vi.advanceTimersByTime(1_000)
    const second = hub.frames.snapshot()
    expect(second?.frame).not.toBe(first?.frame)
    expect(second).toMatchObject({ frame: { seq: 2 }, at: { seq: 2 } })
  })

  test('are given none that is older than five seconds: its age is shown', () => {
    const hub = new Told()
    const first = hub.frames.snapshot()
    vi.advanceTimersByTime(4_999)
    expect(hub.frames.snapshot()).toBe(first)
    vi.advanceTimersByTime(1)
    expect(hub.frames.snapshot()).not.toBe(first)
  })

  test('are given none from before a ticket, which is counted when it is asked for', () => {
    const hub = new Told()
    const first = hub.frames.snapshot()
    hub.tickets = hub.accept().seq
    vi.advanceTimersByTime(1_000)
    expect(hub.frames.snapshot()).not.toBe(first)
  })

  test('wait for the tick while figures change, and share what it brings', () => {
    const hub = new Told()
    hub.frames.snapshot()
    hub.accept('35.78')
    vi.advanceTimersByTime(249)
    expect(hub.frames.snapshot()).toBeNull()
    const beat = hub.beat()
    const shared = hub.frames.snapshot(beat)
    expect(shared).toMatchObject({ frame: { kind: 'SNAPSHOT', seq: 2 }, at: beat })
    expect(hub.frames.snapshot(beat)).toBe(shared)
    expect(hub.made).toBe(2)
  })

  test('do not wait when the last snapshot is a tick old', () => {
    const hub = new Told()
    hub.frames.snapshot()
    hub.accept('35.78')
    vi.advanceTimersByTime(250)
    expect(hub.frames.snapshot()?.frame).toMatchObject({ seq: 2 })
  })
})

describe('screens on the tick', () => {
  test('that came at different times while nothing changed share one frame', () => {
    const hub = new Told()
    const early = hub.now
    hub.frames.changes(early, hub.beat())
    const late = hub.accept()
    hub.accept('35.22')
    const beat = hub.beat()
    const frame = hub.frames.changes(early, beat)
    expect(codesOf(frame)).toEqual(['35.22'])
    expect(hub.frames.changes(late, beat)).toBe(frame)
    expect(hub.made).toBe(1)
  })

  test('are given only what is new to them once a change was delivered', () => {
    const hub = new Told()
    const from = hub.now
    hub.accept('35.22')
    const first = hub.beat()
    expect(codesOf(hub.frames.changes(from, first))).toEqual(['35.22'])
    hub.accept('35.78')
    expect(codesOf(hub.frames.changes(first, hub.beat()))).toEqual(['35.78'])
  })

  test.each([0, 1])('that lag behind are owed more than the others, as number %d', (lagging) => {
    const hub = new Told()
    const behind = hub.now
    hub.accept('35.22')
    const first = hub.beat()
    hub.frames.changes(behind, first)
    hub.accept('35.78')
    const beat = hub.beat()
    const froms = lagging === 0 ? [behind, first] : [first, behind]
    const frames = froms.map((from) => codesOf(hub.frames.changes(from, beat)))
    expect(frames[lagging]).toEqual(['35.22', '35.78'])
    expect(frames[1 - lagging]).toEqual(['35.78'])
  })

  test('that stand at the same place have it looked up once, whether anything changed or not', () => {
    const hub = new Told()
    const from = hub.now
    for (const codes of [[], ['35.22']]) {
      hub.accept(...codes)
      const beat = hub.beat()
      hub.looked = 0
      for (let screen = 0; screen < 50; screen += 1) hub.frames.changes(from, beat)
      expect(hub.looked).toBe(1)
    }
  })

  test('that lag behind alike share what they are owed', () => {
    const hub = new Told()
    const from = hub.now
    hub.accept('35.22')
    const first = hub.beat()
    hub.frames.changes(from, first)
    const stragglers = [hub.accept(), hub.accept()]
    hub.accept('35.78')
    const beat = hub.beat()
    hub.frames.changes(first, beat)
    const frames = stragglers.map((straggler) => hub.frames.changes(straggler, beat))
    expect(codesOf(frames[0])).toEqual(['35.78'])
    expect(frames[1]).toBe(frames[0])
  })

  test('that are ahead of those who share are not told again what they know', () => {
    const hub = new Told()
    const behind = hub.now
    const ahead = hub.accept('35.22')
    hub.accept('35.78')
    const beat = hub.beat()
    expect(codesOf(hub.frames.changes(behind, beat))).toEqual(['35.22', '35.78'])
    expect(codesOf(hub.frames.changes(ahead, beat))).toEqual(['35.78'])
  })

  test('share the heartbeat of a tick', () => {
    const hub = new Told()
    const beat = hub.beat()
    expect(hub.frames.heartbeat(beat)).toBe(hub.frames.heartbeat(beat))
    expect(hub.frames.heartbeat(hub.beat())).toMatchObject({ kind: 'HEARTBEAT', asOf: 1_500 })
  })
})
