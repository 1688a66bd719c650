/** What is known of the connection. Moments are epoch milliseconds of this screen's real clock. */
export type Link = {
  connected: boolean
  /** Since when it has not been connected; null while it is. Starts when the screen is opened. */
  lostAt: number | null
  /** The last frame of the topic that has waited longest; null before each has had one. */
  lastFrameAt: number | null
  /** The hub's time in that frame, RFC 3339. */
  lastAsOf: string | null
}

/** How far the figures on show may be trusted, best first. */
export type FreshnessState = 'CONNECTING' | 'LIVE' | 'DELAYED' | 'STALE' | 'GONE'

/** A judgement of the connection at one moment. */
export type Freshness = {
  state: FreshnessState
  /** Real milliseconds since the last frame; null before the first. */
  age: number | null
}

/** From when figures count as delayed, stale, and their hub as gone, in real milliseconds. */
const limits = { delayed: 15_000, stale: 60_000, gone: 5_000 } as const

/**
 * Judges by real time, whatever the hub's clock does: a hub that is connected sends something every
 * five seconds. A hub that restarts within the five seconds of `limits.gone` is not called gone.
 */
export function judge(link: Link, now: number): Freshness {
  const age = link.lastFrameAt === null ? null : Math.max(0, now - link.lastFrameAt)
  if (link.lostAt !== null && now - link.lostAt > limits.gone) return { state: 'GONE', age }
  if (age === null) return { state: 'CONNECTING', age }
  if (age >= limits.stale) return { state: 'STALE', age }
  if (age >= limits.delayed) return { state: 'DELAYED', age }
  return { state: 'LIVE', age }
}
