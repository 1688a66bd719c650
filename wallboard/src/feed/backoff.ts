const first = 500
const longest = 5_000

/**
 * How long to wait before attempt number `attempt` (0 is the first) in milliseconds: doubling from
 * half a second to five seconds, the upper half of it at random so that a room full of screens does
 * not come back in the same instant. `random` is 0 to 1.
 */
export function backoff(attempt: number, random: number): number {
  const ceiling = Math.min(longest, first * 2 ** Math.min(attempt, 16))
  return ceiling / 2 + (ceiling / 2) * random
}
