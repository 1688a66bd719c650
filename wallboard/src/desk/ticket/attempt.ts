import type { Verb } from '../live/ticket.ts'
import type { Target } from './send-verb.ts'

/** Something sent to the hub: the same words again go under the same key, so that they count once. */
export type Attempt = Target & {
  /** The verb and its fields, as text. */
  said: string
}

/**
 * How a verb is sent: just as before when the same is said, whatever became of that; else under a new
 * key, decided upon the version that its sender has seen.
 */
export function attemptOf(
  before: Attempt | undefined,
  seen: { number: number; version: number },
  verb: Verb,
  fields: Readonly<Record<string, unknown>>,
  makeKey: () => string,
): Attempt {
  const said = JSON.stringify([verb, fields])
  if (before?.said === said) return before
  return { number: seen.number, version: seen.version, key: makeKey(), said }
}
