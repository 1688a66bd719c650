import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql'
import type { Sink } from '../../hub/sink.ts'
import { Subscriber } from '../../hub/subscriber.ts'
import type { DeliveryCounts } from './counts.ts'
import type { SharedOperation } from './executions.ts'
import type { Form, SharedMessage } from './message.ts'
import type { Outlet } from './outlet.ts'

/** Where the frames of one operation go. */
export interface Delivery {
  args: ExecutionArgs
  /** What its messages are written as. */
  form: Form
  outlet: Outlet
  counts: DeliveryCounts
  /** The operation as it is executed for all who may see the same, now. */
  shared(): SharedOperation
}

/** What a transport iterates over: of the hub's frames nothing comes, as they go out directly. */
type Results = AsyncGenerator<ExecutionResult, void, void>

/** What came of subscribing: results to come, or what was wrong with the request. */
export type Stream = Results | ExecutionResult

/**
 * Subscribes. The frames of the hub are written to the outlet as shared messages; what is returned
 * only tells when it ends, or what was wrong with the request. Any other stream is executed by itself.
 */
export async function deliver(delivery: Delivery): Promise<Stream> {
  const stream = await createSourceEventStream(delivery.args)
  if (!(Symbol.asyncIterator in stream)) return stream
  if (stream instanceof Subscriber) return new SharedDelivery(delivery, stream).ending()
  return executed(stream, delivery.args)
}

async function* executed(stream: AsyncIterable<unknown>, args: ExecutionArgs): Results {
  for await (const rootValue of stream) yield await execute({ ...args, rootValue })
}

/** One subscriber of the hub, and where its frames go. */
class SharedDelivery implements Sink<object, SharedMessage> {
  readonly #subscriber: Subscriber<object>
  readonly #outlet: Outlet
  readonly #counts: DeliveryCounts
  readonly #shared: Delivery['shared']
  readonly #form: Form
  readonly #ended = Promise.withResolvers<IteratorResult<never, void>>()
  #waiting = false

  constructor({ outlet, counts, shared, form }: Delivery, subscriber: Subscriber<object>) {
    this.#outlet = outlet
    this.#counts = counts
    this.#shared = shared
    this.#subscriber = subscriber
    this.#form = form
    subscriber.pushTo(this)
  }

  ending(): Results {
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
    return ending as unknown as Results
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
    this.#outlet.send(this.#form(message))
  }

  end(refusal?: unknown): void {
    // What the transport writes next must not overtake what waits here.
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
