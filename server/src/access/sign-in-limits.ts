import type { Moment } from '../domain/clock.ts'
import { Limit } from './limit.ts'

/** Time that failed attempts count, in milliseconds. */
const WINDOW = 5 * 60_000

/** Attempts to sign in that may fail within five minutes. */
const signInAttempts = {
  /** On one name from one address. */
  nameAndAddress: 5,
  /** From one address, on whatever names. */
  address: 20,
  /** On one name, from wherever: high, as it locks out whose name it is, too. */
  name: 50,
} as const

/** Counts attempts to sign in, each for itself, however many come in one request. */
export class SignInLimits {
  readonly #limits = {
    nameAndAddress: new Limit(signInAttempts.nameAndAddress, WINDOW),
    address: new Limit(signInAttempts.address, WINDOW),
    name: new Limit(signInAttempts.name, WINDOW),
  }

  /**
   * Counts an attempt before its password is looked at, so that many at once count each. Until when
   * there may be none, if there were too many; it is not counted then.
   */
  take(name: string, address: string, now: Moment): Moment | null {
    const keys = this.#keys(name, address)
    const until = keys.map(([limit, key]) => limit.blockedUntil(key, now) ?? 0)
    const latest = Math.max(...until)
    if (latest > 0) return latest
    for (const [limit, key] of keys) limit.take(key, now)
    return null
  }

  /** An attempt that succeeded does not count. */
  succeeded(name: string, address: string): void {
    for (const [limit, key] of this.#keys(name, address)) limit.giveBack(key)
  }

  #keys(name: string, address: string): [limit: Limit, key: string][] {
    const { nameAndAddress, address: byAddress, name: byName } = this.#limits
    return [
      [nameAndAddress, `${address} ${name}`],
      [byAddress, address],
      [byName, name],
    ]
  }
}
