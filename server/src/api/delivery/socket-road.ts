import type { Duplex } from 'node:stream'
import type { ExecutionArgs } from 'graphql'
import type { Context } from '../context.ts'
import type { ErrorFormatter } from '../errors.ts'
import type { DeliveryCounts } from './counts.ts'
import { deliver, type Delivery } from './deliver.ts'
import { Executions } from './executions.ts'
import { Operations } from './operations.ts'
import { Outlet, Turn, type Wire } from './outlet.ts'

/** Bytes that may wait for a reader before it is given no more: a snapshot of all districts. */
const MOST_WAITING = 512 * 1024

/** What a road is made of. */
interface RoadParts {
  formatError: ErrorFormatter
  /** Where what is delivered is counted. */
  deliveries?: DeliveryCounts
}

/** Carries the frames of subscriptions to the sockets they were asked over. */
export class SocketRoad {
  readonly #executions: Executions
  readonly #operations: Operations
  readonly #turn = new Turn()
  readonly #outlets = new WeakMap<Duplex, Outlet>()
  readonly #deliveries = new WeakMap<ExecutionArgs, Delivery>()

  constructor({ formatError, deliveries }: RoadParts) {
    this.#executions = new Executions(formatError, deliveries)
    this.#operations = new Operations(this.#executions)
  }

  /** Executions of frames so far. */
  get executed(): number {
    return this.#executions.counts.executions
  }

  /** Notes over which socket, and under which id, an operation was asked. */
  carry<Args extends ExecutionArgs & { contextValue: Context }>(
    wire: Wire,
    id: string,
    query: string,
    args: Args,
  ): Args {
    const outlet = this.#outlets.get(wire.bytes) ?? new Outlet(wire, this.#turn, MOST_WAITING)
    this.#outlets.set(wire.bytes, outlet)
    const shared = this.#operations.sharing({ query, args })
    this.#deliveries.set(args, { args, id, outlet, counts: this.#executions.counts, shared })
    return args
  }

  /** Subscribes as an operation was noted; see {@link deliver}. */
  subscribe(args: ExecutionArgs): ReturnType<typeof deliver> {
    const delivery = this.#deliveries.get(args)
    if (!delivery) throw new Error('an operation came from no socket')
    return deliver(delivery)
  }
}
