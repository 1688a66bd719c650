import type { Wait } from './port.ts'

const quick = { first: 500, longest: 5_000 } as const
const slow = { first: 60_000, longest: 240_000 } as const

const doubled = ({ first, longest }: { first: number; longest: number }, attempt: number) =>
  Math.min(longest, first * 2 ** Math.min(attempt, 16))

/**
 * How long to wait before attempt number `attempt` (0 is the first) in milliseconds: doubling from
 * half a second to five seconds, the upper half of it at random so that a room full of screens does
 * not come back in the same instant. `random` is 0 to 1.
 */
export function backoff(attempt: number, random: number): number {
  const ceiling = doubled(quick, attempt)
  return ceiling / 2 + (ceiling / 2) * random
}

/**
 * The same where coming back at once would end the same: at least a minute, doubling to four, and up
 * to half as long again at random.
 */
export function backoffSlowly(attempt: number, random: number): number {
  const least = doubled(slow, attempt)
  return least + (least / 2) * random
}

/** How long to wait after an ending that has come `attempt` times before without anything else. */
export function pauseAfter(why: Wait, attempt: number, random: number): number {
  return why === 'LOST' ? backoff(attempt, random) : backoffSlowly(attempt, random)
}
