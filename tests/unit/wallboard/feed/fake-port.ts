import type { AreaCount } from '../../../../wallboard/src/feed/index.ts'
import type { Frame } from '../../../../wallboard/src/feed/frames.ts'
import type { FeedPort, Sink, Timers, Topic } from '../../../../wallboard/src/feed/port.ts'

/** One opening of a topic, as the hub would see it. */
export type Opening = {
  topic: Topic
  after: string | null
  sink: Sink<Frame<AreaCount>>
  closed: boolean
}

/** A port whose hub is the test. */
export function fakePort(): FeedPort<AreaCount> & {
  openings: Opening[]
  terminations: number
  link: (connected: boolean) => void
} {
  const listeners = new Set<(connected: boolean) => void>()
  const port = {
    openings: [] as Opening[],
    terminations: 0,
    open: (topic: Topic, after: string | null, sink: Sink<Frame<AreaCount>>) => {
      const opening = { topic, after, sink, closed: false }
      port.openings.push(opening)
      return () => {
        opening.closed = true
      }
    },
    terminate: () => {
      port.terminations++
    },
    onLink: (listener: (connected: boolean) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    link: (connected: boolean) => listeners.forEach((listener) => listener(connected)),
  }
  return port
}

/** Timers that pass only when the test says so. */
export function fakeTimers(): Timers & { pass: (milliseconds: number) => void; now: () => number } {
  let now = 0
  const pending = new Map<symbol, { at: number; run: () => void }>()
  return {
    now: () => now,
    after: (milliseconds, run) => {
      const key = Symbol('timer')
      pending.set(key, { at: now + milliseconds, run })
      return () => pending.delete(key)
    },
    pass: (milliseconds) => {
      const until = now + milliseconds
      for (;;) {
        const [next] = [...pending]
          .filter(([, { at }]) => at <= until)
          .toSorted((a, b) => a[1].at - b[1].at)
        if (!next) break
        pending.delete(next[0])
        now = next[1].at
        next[1].run()
      }
      now = until
    },
  }
}

/** A frame of the hub: an empty heartbeat at position 1 of epoch `e1`, unless wished otherwise. */
export function frame(wishes: Partial<Frame<AreaCount>> = {}): Frame<AreaCount> {
  const seq = wishes.seq ?? 1
  return {
    kind: 'HEARTBEAT',
    epoch: 'e1',
    asOf: '2024-11-27T13:00:00Z',
    areas: [],
    ...wishes,
    seq,
    cursor: wishes.cursor ?? `cursor-${seq}`,
  }
}
