import { pauseAfter } from '../../feed/backoff.ts'
import type { Ending, Timers, Wait } from '../../feed/port.ts'

/** Something that is opened again and again for as long as it is wanted. */
export type Persisting = {
  timers: Timers
  /** 0 to 1, as `Math.random`. */
  random: () => number
  /** Opens it; `ended` is called once when it is over. Returns how to give it up. */
  open: (ended: (why: Ending) => void) => () => void
  /** It will not be served to who asks; nothing is tried again. */
  onRefused: () => void
}

/** Keeps it open, with growing pauses while it fails. */
export type Persistence = {
  /** It works: the next pause is the shortest again. */
  settled: () => void
  /** Gives up what is open and opens it anew after a pause. */
  again: () => void
  stop: () => void
}

/** Opens at once, and again whenever it ends, but for a refusal. */
export function persist({ timers, random, open, onRefused }: Persisting): Persistence {
  let attempt = 0
  let stopped = false
  let cancel = () => {}

  function start(): void {
    cancel = open((why) => (why === 'REFUSED' ? onRefused() : reopen(why)))
  }
  function reopen(why: Wait): void {
    if (stopped) return
    cancel = timers.after(pauseAfter(why, attempt++, random()), start)
  }

  start()
  return {
    settled: () => (attempt = 0),
    again: () => {
      cancel()
      reopen('LOST')
    },
    stop: () => {
      stopped = true
      cancel()
    },
  }
}
