import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql'
import { Subscriber } from '../../hub/subscriber.ts'
import type { Executions, SharedOperation } from './executions.ts'
import { MessageEnd, type SharedMessage } from './message.ts'
import type { Outlet } from './outlet.ts'

/** Where the frames of one operation go. */
export interface Delivery {
  args: ExecutionArgs
  /** Id of the operation on its socket. */
  id: string
  outlet: Outlet
  executions: Executions
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
class SharedDelivery {
  readonly #delivery: Delivery
  readonly #subscriber: Subscriber<object>
  readonly #end: MessageEnd
  readonly #ended = Promise.withResolvers<IteratorResult<never, void>>()
  /** A frame is being executed: the next one waits, so that they stay in order. */
  #executing = false
  #waiting = false
  /** Nothing may follow the end: its id can be another operation's by then. */
  #over = false

  constructor(delivery: Delivery, subscriber: Subscriber<object>) {
    this.#delivery = delivery
    this.#subscriber = subscriber
    this.#end = new MessageEnd(delivery.id)
    subscriber.pushTo({
      ready: () => this.#ready(),
      take: (frame) => this.#take(frame),
      end: (refusal) => this.#finish(refusal),
    })
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

  #ready(): boolean {
    if (this.#executing) return false
    const { outlet } = this.#delivery
    if (outlet.ready) return true
    this.#waitForReader()
    return false
  }

  #waitForReader(): void {
    if (this.#waiting) return
    this.#waiting = true
    this.#delivery.outlet.whenReady(() => {
      this.#waiting = false
      this.#subscriber.pump()
    })
  }

  #take(frame: object): void {
    const { executions, shared } = this.#delivery
    let answered = false
    executions.answer(frame, shared(), (message) => {
      answered = true
      const waited = this.#executing
      this.#executing = false
      this.#send(message)
      if (waited) this.#subscriber.pump()
    })
    this.#executing = !answered
  }

  #send(message: SharedMessage): void {
    if (!this.#over) this.#delivery.outlet.send(message.frame(this.#end))
  }

  #finish(refusal: unknown): void {
    this.#over = true
    // What the library writes next must not overtake what waits here.
    this.#delivery.outlet.flush()
    if (refusal === undefined) this.#ended.resolve({ value: undefined, done: true })
    else this.#ended.reject(refusal)
  }
}
