import { createSourceEventStream, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { Sink } from '../../hub/sink.ts'
import { Subscriber } from '../../hub/subscriber.ts'
import type { DeliveryCounts } from './counts.ts'
import type { SharedOperation } from './executions.ts'
import type { SharedMessage } from './message.ts'
import type { Sharing } from './operations.ts'
import type { Outlet } from './outlet.ts'

/** Who reads the messages of an operation. */
export interface Reader {
  /** What a message is written as for them, in parts. */
  form(message: SharedMessage): readonly Buffer[]
  /**
   * No more messages come; what was sent is on its way. `refusal`: why the reader was sent away;
   * undefined when it went itself, or the hub stops.
   */
  ended(refusal?: unknown): void
}

/** Where the frames of one operation go. */
export interface Delivery {
  args: ExecutionArgs
  reader: Reader
  outlet: Outlet
  counts: DeliveryCounts
  sharing: Sharing
}

/** What came of subscribing: the subscriber, to be ended by who goes, or what was wrong. */
export type Subscribed = Subscriber<object> | ExecutionResult

/** Subscribes. The frames of the hub go to the outlet as shared messages until the reader is told. */
export async function deliver(delivery: Delivery): Promise<Subscribed> {
  const stream = await createSourceEventStream(delivery.args)
  if (!(Symbol.asyncIterator in stream)) return stream
  if (!(stream instanceof Subscriber)) throw new Error('a subscription is not of the hub')
  stream.pushTo(new SharedDelivery(delivery, stream))
  return stream
}

/** One subscriber of the hub, and where its frames go. */
class SharedDelivery implements Sink<object, SharedMessage> {
  readonly #subscriber: Subscriber<object>
  readonly #reader: Reader
  readonly #outlet: Outlet
  readonly #sharing: Sharing
  readonly #counts: DeliveryCounts
  #waiting = false

  constructor({ reader, outlet, sharing, counts }: Delivery, subscriber: Subscriber<object>) {
    this.#subscriber = subscriber
    this.#reader = reader
    this.#outlet = outlet
    this.#sharing = sharing
    this.#counts = counts
  }

  get carrier(): SharedOperation {
    return this.#sharing.now
  }

  ready(): boolean {
    if (this.#outlet.ready) return true
    this.#waitForReader()
    return false
  }

  take(message: SharedMessage): void {
    const parts = this.#reader.form(message)
    this.#counts.frames += 1
    for (const { length } of parts) this.#counts.bytes += length
    this.#outlet.send(parts, message.isLarge ? message.size : 0)
  }

  end(refusal?: unknown): void {
    // What the transport writes next must not overtake what waits here.
    this.#outlet.flush()
    this.#reader.ended(refusal)
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
