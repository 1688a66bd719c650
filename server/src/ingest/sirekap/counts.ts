import { shown } from './json.ts'
import type { Problem } from './rejected-row.ts'

/** The largest count that is taken: what GraphQL's Int can carry, far above any electorate. */
const LARGEST_COUNT = 2 ** 31 - 1

/**
 * A count as the publisher writes it: a whole number from 0 to {@link LARGEST_COUNT}, or a string
 * of its digits. Anything else is the problem with it; nothing is rounded or guessed.
 */
export function readCount(value: unknown, path: readonly string[]): number | Problem {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof count !== 'number') return notACount(value, path, 'is not a whole number')
  if (count < 0) return notACount(value, path, 'is negative')
  if (!Number.isInteger(count)) return notACount(value, path, 'is not a whole number')
  if (count > LARGEST_COUNT) return notACount(value, path, 'is implausibly large')
  return count
}

function notACount(value: unknown, path: readonly string[], fault: string): Problem {
  const name = path.join('.')
  const reason = `${name} is ${shown(value)}, which ${fault}; ask the publisher for a corrected file`
  return { code: 'NOT_A_COUNT', path, reason }
}
