import type { Trouble } from './port.ts'

/** What is known of the connection. Moments are epoch milliseconds of this screen's real clock. */
export type Link = {
  connected: boolean
  /** Since when it has not been connected; null while it is. Starts when the screen is opened. */
  lostAt: number | null
  /** The last frame of the topic that has waited longest; null before each has had one. */
  lastFrameAt: number | null
  /** The hub's time in that frame, RFC 3339. */
  lastAsOf: string | null
  /** Why the hub does not serve a topic for a while; null while nothing is waited out. */
  trouble: Trouble | null
}

/** How far the figures on show may be trusted, best first. */
export type FreshnessState = 'CONNECTING' | 'LIVE' | 'DELAYED' | 'STALE' | 'GONE'

/** A judgement of the connection at one moment. */
export type Freshness = {
  state: FreshnessState
  /** Real milliseconds since the last frame; null before the first. */
  age: number | null
  /** Why the hub does not serve this screen, where it has said so. */
  trouble: Trouble | null
}

/** From when figures count as delayed, stale, and their hub as gone, in real milliseconds. */
const limits = { delayed: 15_000, stale: 60_000, gone: 5_000 } as const

/**
 * Judges by real time, whatever the hub's clock does: a hub that is connected sends something every
 * five seconds. A hub that restarts within the five seconds of `limits.gone` is not called gone; one
 * that has said why it does not serve is, at once: its figures stand still until it is asked again.
 */
export function judge({ lastFrameAt, lostAt, trouble }: Link, now: number): Freshness {
  const age = lastFrameAt === null ? null : Math.max(0, now - lastFrameAt)
  const lost = lostAt !== null && now - lostAt > limits.gone
  if (lost || trouble !== null) return { state: 'GONE', age, trouble }
  return { state: stateAt(age), age, trouble }
}

function stateAt(age: number | null): FreshnessState {
  if (age === null) return 'CONNECTING'
  if (age >= limits.stale) return 'STALE'
  return age >= limits.delayed ? 'DELAYED' : 'LIVE'
}
