import type { Writable } from 'node:stream'
import type { ErrorFormatter } from '../errors.ts'
import type { DeliveryCounts } from './counts.ts'
import { deliver, type Reader, type Subscribed } from './deliver.ts'
import { Executions } from './executions.ts'
import { type AskedOperation, Operations } from './operations.ts'
import { Outlet, Turn, type Wire } from './outlet.ts'

/** Bytes that may wait for a reader before it is given no more: a snapshot of all districts. */
const MOST_WAITING = 512 * 1024

/** What a road is made of. */
interface RoadParts {
  formatError: ErrorFormatter
  /** Where what is delivered is counted. */
  deliveries?: DeliveryCounts
}

/** Carries the frames of subscriptions to those who asked for them, over whatever transport. */
export class Road {
  readonly #executions: Executions
  readonly #operations: Operations
  readonly #turn = new Turn()
  readonly #outlets = new WeakMap<Writable, Outlet>()

  constructor({ formatError, deliveries }: RoadParts) {
    this.#executions = new Executions(formatError, deliveries)
    this.#operations = new Operations(this.#executions)
  }

  /** Executions of frames so far. */
  get executed(): number {
    return this.#executions.counts.executions
  }

  /** Subscribes; see {@link deliver}. Operations that share a wire share its way out. */
  subscribe(asked: AskedOperation, wire: Wire, reader: Reader): Promise<Subscribed> {
    const outlet = this.#outlets.get(wire.bytes) ?? new Outlet(wire, this.#turn, MOST_WAITING)
    this.#outlets.set(wire.bytes, outlet)
    const sharing = this.#operations.sharing(asked)
    return deliver({ args: asked.args, reader, outlet, counts: this.#executions.counts, sharing })
  }
}
