import type { Road } from '../access/caller.ts'
import { FigureSubscriber } from './figure-subscriber.ts'
import type { FigureSource } from './figure-source.ts'
import type { FigureFrame } from './frame.ts'
import type { IncidentFrame } from './incident-frame.ts'
import type { IncidentSource } from './incident-source.ts'
import { IncidentSubscriber } from './incident-subscriber.ts'
import { IncidentViewers } from './incident-viewers.ts'
import { type HubMeter, unmeasured } from './meter.ts'
import type { Reading } from './subscriber.ts'
import { Ticker } from './ticker.ts'
import type { Scope, Standing } from './topic.ts'
import { Wakeup } from './wakeup.ts'

/** How often frames leave, in milliseconds of real time. */
export interface Pace {
  tickMs: number
  /** Longest silence before a HEARTBEAT. */
  heartbeatMs: number
}

/** Least milliseconds between two deliveries of tickets, which do not wait for the tick. */
const TICKETS_GAP = 20

/** What the hub delivers. */
export interface Sources {
  figures: FigureSource
  incidents: IncidentSource
}

/** Somebody who reads. */
export interface Reader {
  /** Name of the subscription. */
  topic: string
  /** The way it came; HTTP when it came by none that is told apart. */
  road: Road
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
  /** Where the figures are on this tick: the same for all who tick together. */
  #beat: Standing
  readonly #meter: HubMeter
  readonly #subscribers = new Map<Ending, Reader>()
  readonly #viewers: IncidentViewers
  readonly #ofTickets = new Set<IncidentSubscriber>()
  readonly #tickets = new Wakeup(() => {
    for (const subscriber of this.#ofTickets) subscriber.tick()
  }, TICKETS_GAP)

  constructor(sources: Sources, { tickMs, heartbeatMs }: Pace, meter: HubMeter = unmeasured) {
    this.#meter = meter
    this.#sources = sources
    this.#heartbeatMs = heartbeatMs
    this.#ticker = new Ticker(tickMs, (milliseconds) => meter.ticked(milliseconds))
    this.#beat = sources.figures.standing()
    this.#ticker.listen(() => {
      this.#beat = sources.figures.standing()
    })
    this.#viewers = new IncidentViewers(this.#ticker)
  }

  /** Subscribers to figures and tickets at the moment. */
  get size(): number {
    return this.#subscribers.size
  }

  /** Who they are. */
  get readers(): Iterable<Reader> {
    return this.#subscribers.values()
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
    road: Road = 'HTTP',
  ): AsyncIterableIterator<FigureFrame> {
    const heartbeatMs = this.#heartbeatMs
    return this.#serve({ topic: scope.topic.name, road }, permit, (reading) => {
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
    road: Road = 'HTTP',
  ): AsyncIterableIterator<IncidentFrame> {
    const heartbeatMs = this.#heartbeatMs
    return this.#serve({ topic: 'incidents', road }, permit, ({ onEnd, ...reading }) => {
      const left = (): void => {
        this.#ofTickets.delete(subscriber)
        onEnd()
      }
      const options = { ...reading, onEnd: left, within, after, heartbeatMs }
      const subscriber = new IncidentSubscriber(this.#sources.incidents, options)
      this.#ofTickets.add(subscriber)
      return subscriber
    })
  }

  /** Tickets changed: their readers are not kept waiting for the tick. */
  ticketsChanged(): void {
    this.#tickets.soon()
  }

  /** Who looks at a ticket, under the name of the one who asks; see {@link IncidentViewers}. */
  watchIncident(number: number, name: string, permit: () => void): AsyncIterableIterator<string[]> {
    return this.#viewers.watch(number, name, permit)
  }

  /** Ends every subscription. */
  async close(): Promise<void> {
    this.#ticker.stop()
    await this.#viewers.close()
    await Promise.all([...this.#subscribers.keys()].map((subscriber) => subscriber.return()))
  }

  /** Lets a subscriber tick with the hub until it ends. */
  #serve<One extends Ending & { tick(beat?: Standing): void }>(
    reader: Reader,
    permit: () => void,
    make: (reading: Reading) => One,
  ): One {
    const onEnd = (): void => {
      stopListening()
      this.#subscribers.delete(subscriber)
    }
    const onPassed = (): void => this.#meter.passedOver()
    const subscriber = make({ permit, onEnd, onPassed })
    const stopListening = this.#ticker.listen(() => subscriber.tick(this.#beat))
    this.#subscribers.set(subscriber, reader)
    return subscriber
  }
}
