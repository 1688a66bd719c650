import type { SocketLimits } from './limits.ts'
import { Tally } from './tally.ts'

/** The sockets and event streams that are open, by where they come from and by their token. */
export class Connections {
  readonly limits: SocketLimits
  /** By address. */
  readonly from: Tally
  readonly #byToken: Tally

  constructor(limits: SocketLimits) {
    this.limits = limits
    this.from = new Tally(limits.perAddress)
    this.#byToken = new Tally(limits.perToken)
  }

  /** Counts one more with a token; false when it has as many as it may. Without one only addresses count. */
  open(token: string | null): boolean {
    return token === null || this.#byToken.open(token)
  }

  /** Lets go one that was opened with a token. */
  close(token: string | null): void {
    if (token !== null) this.#byToken.close(token)
  }
}
