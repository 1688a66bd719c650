import { FigureSubscriber } from './figure-subscriber.ts'
import type { FigureSource, Scope } from './figure-source.ts'
import type { FigureFrame } from './frame.ts'
import type { IncidentFrame } from './incident-frame.ts'
import type { IncidentSource } from './incident-source.ts'
import { IncidentSubscriber } from './incident-subscriber.ts'
import { IncidentViewers } from './incident-viewers.ts'
import type { Reading } from './subscriber.ts'
import { Ticker } from './ticker.ts'

/** How often frames leave, in milliseconds of real time. */
export interface Pace {
  tickMs: number
  /** Longest silence before a HEARTBEAT. */
  heartbeatMs: number
}

/** What the hub delivers. */
export interface Sources {
  figures: FigureSource
  incidents: IncidentSource
}

/** A subscriber, whatever it is given. */
interface Ending {
  return(): Promise<unknown>
}

/** Delivers figures and tickets to those who subscribed. */
export class Hub {
  readonly #sources: Sources
  readonly #heartbeatMs: number
  readonly #ticker: Ticker
  readonly #subscribers = new Set<Ending>()
  readonly #viewers: IncidentViewers

  constructor(sources: Sources, { tickMs, heartbeatMs }: Pace) {
    this.#sources = sources
    this.#heartbeatMs = heartbeatMs
    this.#ticker = new Ticker(tickMs)
    this.#viewers = new IncidentViewers(this.#ticker)
  }

  /** Subscribers to figures and tickets at the moment. */
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
    const heartbeatMs = this.#heartbeatMs
    return this.#serve(permit, (reading) => {
      const options = { ...reading, after, heartbeatMs }
      return new FigureSubscriber(this.#sources.figures, scope, options)
    })
  }

  /**
   * Frames of the tickets of an area, in the same order of kinds: every change in journal order, none
   * left out, however slowly it is read.
   */
  subscribeIncidents(
    within: string,
    after: string | null,
    permit: () => void,
  ): AsyncIterableIterator<IncidentFrame> {
    const heartbeatMs = this.#heartbeatMs
    return this.#serve(permit, (reading) => {
      const options = { ...reading, within, after, heartbeatMs }
      return new IncidentSubscriber(this.#sources.incidents, options)
    })
  }

  /** Who looks at a ticket, under the name of the one who asks; see {@link IncidentViewers}. */
  watchIncident(number: number, name: string, permit: () => void): AsyncIterableIterator<string[]> {
    return this.#viewers.watch(number, name, permit)
  }

  /** Ends every subscription. */
  async close(): Promise<void> {
    this.#ticker.stop()
    await this.#viewers.close()
    await Promise.all([...this.#subscribers].map((subscriber) => subscriber.return()))
  }

  /** Lets a subscriber tick with the hub until it ends. */
  #serve<One extends Ending & { tick(): void }>(
    permit: () => void,
    make: (reading: Reading) => One,
  ): One {
    const onEnd = (): void => {
      stopListening()
      this.#subscribers.delete(subscriber)
    }
    const subscriber = make({ permit, onEnd })
    const stopListening = this.#ticker.listen(() => subscriber.tick())
    this.#subscribers.add(subscriber)
    return subscriber
  }
}
