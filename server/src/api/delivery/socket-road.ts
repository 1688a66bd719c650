import type { ExecutionArgs } from 'graphql'
import type { Context } from '../context.ts'
import type { Stream } from './deliver.ts'
import { messageTo } from './message.ts'
import type { Wire } from './outlet.ts'
import type { Road } from './road.ts'

/** The operations of sockets, which the protocol's library first hears of and then subscribes. */
export class SocketRoad {
  readonly #road: Road
  readonly #waiting = new WeakMap<ExecutionArgs, () => Promise<Stream>>()

  constructor(road: Road) {
    this.#road = road
  }

  /** Notes over which socket, and under which id, an operation was asked. */
  carry<Args extends ExecutionArgs & { contextValue: Context }>(
    wire: Wire,
    id: string,
    query: string,
    args: Args,
  ): Args {
    this.#waiting.set(args, () => this.#road.subscribe({ query, args }, wire, messageTo(id)))
    return args
  }

  /** Subscribes as an operation was noted. */
  subscribe(args: ExecutionArgs): Promise<Stream> {
    const subscribe = this.#waiting.get(args)
    if (!subscribe) throw new Error('an operation came from no socket')
    this.#waiting.delete(args)
    return subscribe()
  }
}
