import { pauseAfter } from './backoff.ts'
import type { Sink, Timers, Wait } from './port.ts'

/** What following a topic needs and whom it tells. */
export type Following<State extends { cursor: string | null }, Frames> = {
  /** Opens the topic, from the hub's present or after a cursor. Returns how to close it. */
  open: (after: string | null, sink: Sink<Frames>) => () => void
  /** The state before the first frame. */
  begin: State
  /** The state after a frame; null when the frame is of another history than the state. */
  fold: (state: State, frame: Frames) => State | null
  timers: Timers
  /** 0 to 1, as `Math.random`. */
  random: () => number
  /** After every frame, heartbeats included. `before` is the state that the frame was folded into. */
  onFrame: (state: State, frame: Frames, before: State) => void
  /** The hub will not serve this screen; nothing is tried again. */
  onRefused: () => void
  /** It has ended and is opened again in `pause` milliseconds. */
  onWait: (why: Wait, pause: number) => void
}

/**
 * Follows a topic for good: opens it, keeps the cursor, and whenever it ends opens it again after
 * that cursor, so that what was missed comes first and nothing is shown twice or never. Returns how
 * to stop.
 */
export function follow<State extends { cursor: string | null }, Frames>(
  following: Following<State, Frames>,
): () => void {
  const { fold, timers, random, onFrame, onRefused, onWait } = following
  let state: State = following.begin
  /** What went wrong since the last frame, and how many times in a row. */
  let failing: { why: Wait; times: number } | null = null
  let stopped = false
  let cancel = () => {}

  const reopen = (why: Wait) => {
    if (stopped) return
    failing = { why, times: failing?.why === why ? failing.times + 1 : 0 }
    const pause = pauseAfter(why, failing.times, random())
    cancel = timers.after(pause, open)
    onWait(why, pause)
  }

  function take(frame: Frames): void {
    const next = fold(state, frame)
    if (next === null) {
      // Another history under our cursor: forget it and ask for everything.
      state = { ...state, cursor: null }
      cancel()
      reopen('LOST')
      return
    }
    const before = state
    state = next
    failing = null
    onFrame(next, frame, before)
  }

  function open(): void {
    cancel = following.open(state.cursor, {
      frame: take,
      ended: (why) => (why === 'REFUSED' ? onRefused() : reopen(why)),
    })
  }

  open()
  return () => {
    stopped = true
    cancel()
  }
}
