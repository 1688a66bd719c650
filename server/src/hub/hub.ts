import { FigureSubscriber } from './figure-subscriber.ts'
import type { FigureSource, Scope } from './figure-source.ts'
import type { FigureFrame } from './frame.ts'
import { Ticker } from './ticker.ts'

/** How often frames leave, in milliseconds of real time. */
export interface Pace {
  tickMs: number
  /** Longest silence before a HEARTBEAT. */
  heartbeatMs: number
}

/** Delivers figures to those who subscribed. */
export class Hub {
  readonly #source: FigureSource
  readonly #pace: Pace
  readonly #ticker: Ticker
  readonly #subscribers = new Set<FigureSubscriber>()

  constructor(source: FigureSource, pace: Pace) {
    this.#source = source
    this.#pace = pace
    this.#ticker = new Ticker(pace.tickMs)
  }

  /** Subscribers at the moment. */
  get size(): number {
    return this.#subscribers.size
  }

  /**
   * Frames of a scope until the reader returns: first a SNAPSHOT, or what `after` is owed (RESUMED),
   * or RESYNC and a SNAPSHOT when `after` cannot be served; then CHANGES and HEARTBEAT. `permit` is
   * asked before every frame: what it throws ends the subscription.
   */
  subscribe(
    scope: Scope,
    after: string | null,
    permit: () => void,
  ): AsyncIterableIterator<FigureFrame> {
    const onEnd = (): void => {
      stopListening()
      this.#subscribers.delete(subscriber)
    }
    const { heartbeatMs } = this.#pace
    const subscriber = new FigureSubscriber(this.#source, scope, {
      after,
      heartbeatMs,
      permit,
      onEnd,
    })
    const stopListening = this.#ticker.listen(() => subscriber.tick())
    this.#subscribers.add(subscriber)
    return subscriber
  }

  /** Ends every subscription. */
  async close(): Promise<void> {
    this.#ticker.stop()
    await Promise.all([...this.#subscribers].map((subscriber) => subscriber.return()))
  }
}
