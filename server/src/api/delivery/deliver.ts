import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql'
import type { Sink } from '../../hub/sink.ts'
import { Subscriber } from '../../hub/subscriber.ts'
import type { DeliveryCounts } from './counts.ts'
import type { SharedOperation } from './executions.ts'
import { MessageEnd, type SharedMessage } from './message.ts'
import type { Outlet } from './outlet.ts'

/** Where the frames of one operation go. */
export interface Delivery {
  args: ExecutionArgs
  /** Id of the operation on its socket. */
  id: string
  outlet: Outlet
  counts: DeliveryCounts
  /** The operation as it is executed for all who may see the same, now. */
  shared(): SharedOperation
}

/** What the protocol's library iterates over: nothing comes, as the frames go to the socket directly. */
type Ending = AsyncGenerator<ExecutionResult, void, void>

/**
 * Subscribes. The frames of the hub are written to the socket as shared messages; what is returned
 * only tells when it ends, or what was wrong with the request. Any other stream is executed by itself.
 */
export async function deliver(delivery: Delivery): Promise<Ending | ExecutionResult> {
  const stream = await createSourceEventStream(delivery.args)
  if (!(Symbol.asyncIterator in stream)) return stream
  if (stream instanceof Subscriber) return new SharedDelivery(delivery, stream).ending()
  return executed(stream, delivery.args)
}

async function* executed(stream: AsyncIterable<unknown>, args: ExecutionArgs): Ending {
  for await (const rootValue of stream) yield await execute({ ...args, rootValue })
}

/** One subscriber of the hub, and the socket its frames are written to. */
class SharedDelivery implements Sink<object, SharedMessage> {
  readonly #subscriber: Subscriber<object>
  readonly #outlet: Outlet
  readonly #counts: DeliveryCounts
  readonly #shared: Delivery['shared']
  readonly #end: MessageEnd
  readonly #ended = Promise.withResolvers<IteratorResult<never, void>>()
  #waiting = false

  constructor({ outlet, counts, shared, id }: Delivery, subscriber: Subscriber<object>) {
    this.#outlet = outlet
    this.#counts = counts
    this.#shared = shared
    this.#subscriber = subscriber
    this.#end = new MessageEnd(id)
    subscriber.pushTo(this)
  }

  ending(): Ending {
    const ending = {
      next: () => this.#ended.promise,
      return: async () => {
        await this.#subscriber.return()
        return { value: undefined, done: true as const }
      },
      throw: async (error: unknown) => {
        throw error
      },
      [Symbol.asyncIterator]: () => ending,
    }
    return ending as unknown as Ending
  }

  get carrier(): SharedOperation {
    return this.#shared()
  }

  ready(): boolean {
    if (this.#outlet.ready) return true
    this.#waitForReader()
    return false
  }

  take(message: SharedMessage): void {
    this.#counts.frames += 1
    this.#counts.bytes += message.size
    this.#outlet.send(message.frame(this.#end))
  }

  end(refusal?: unknown): void {
    // What the library writes next must not overtake what waits here.
    this.#outlet.flush()
    if (refusal === undefined) this.#ended.resolve({ value: undefined, done: true })
    else this.#ended.reject(refusal)
  }

  #waitForReader(): void {
    if (this.#waiting) return
    this.#waiting = true
    this.#outlet.whenReady(() => {
      this.#waiting = false
      this.#subscriber.pump()
    })
  }
}
