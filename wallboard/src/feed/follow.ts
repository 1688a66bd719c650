import { backoff } from './backoff.ts'
import { fold, nothingYet } from './frames.ts'
import type { AreaFigures, FeedState, Frame } from './frames.ts'
import type { FeedPort, Timers, Topic } from './port.ts'

/** What following a topic needs and whom it tells. */
export type Following<Area extends AreaFigures> = {
  port: FeedPort<Area>
  topic: Topic
  timers: Timers
  /** 0 to 1, as `Math.random`. */
  random: () => number
  /** After every frame, heartbeats included. `before` is the state that the frame was folded into. */
  onFrame: (state: FeedState<Area>, frame: Frame<Area>, before: FeedState<Area>) => void
  /** The hub will not serve this screen; nothing is tried again. */
  onRefused: () => void
}

/**
 * Follows a topic for good: opens it, keeps the cursor, and whenever it ends opens it again after
 * that cursor, so that what was missed comes first and nothing is shown twice or never. Returns how
 * to stop.
 */
export function follow<Area extends AreaFigures>(following: Following<Area>): () => void {
  const { port, topic, timers, random, onFrame, onRefused } = following
  let state: FeedState<Area> = nothingYet
  let attempt = 0
  let stopped = false
  let cancel = () => {}

  const reopen = () => {
    if (stopped) return
    cancel = timers.after(backoff(attempt++, random()), open)
  }

  function take(frame: Frame<Area>): void {
    const next = fold(state, frame)
    if (next === null) {
      // Another history under our cursor: forget it and ask for everything.
      state = { ...state, cursor: null }
      cancel()
      reopen()
      return
    }
    const before = state
    state = next
    attempt = 0
    onFrame(next, frame, before)
  }

  function open(): void {
    cancel = port.open(topic, state.cursor, {
      frame: take,
      ended: (why) => (why === 'REFUSED' ? onRefused() : reopen()),
    })
  }

  open()
  return () => {
    stopped = true
    cancel()
  }
}
