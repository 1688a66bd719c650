import type { SocketLimits } from './limits.ts'
import { Tally } from './tally.ts'

/** The sockets and event streams that are open, by where they come from and by their token. */
export class Connections {
  readonly limits: SocketLimits
  readonly #byAddress: Tally
  readonly #byToken: Tally

  constructor(limits: SocketLimits) {
    this.limits = limits
    this.#byAddress = new Tally(limits.perAddress)
    this.#byToken = new Tally(limits.perToken)
  }

  /** Counts one more from an address; null when it has as many as it may, else how to let it go. */
  from(address: string): (() => void) | null {
    return this.#byAddress.open(address)
  }

  /** Counts one more with a token, likewise; without a token only addresses count. */
  with(token: string | null): (() => void) | null {
    return token === null ? () => {} : this.#byToken.open(token)
  }
}
