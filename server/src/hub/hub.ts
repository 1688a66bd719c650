import type { Road } from '../access/caller.ts'
import type { Course } from './course.ts'
import { FigureCourse } from './figure-course.ts'
import type { FigureSource } from './figure-source.ts'
import { Fleet } from './fleet.ts'
import type { FigureFrame } from './frame.ts'
import { IncidentCourse } from './incident-course.ts'
import type { IncidentFrame } from './incident-frame.ts'
import type { IncidentSource } from './incident-source.ts'
import { IncidentViewers } from './incident-viewers.ts'
import { type HubMeter, unmeasured } from './meter.ts'
import { Subscriber } from './subscriber.ts'
import { Ticker } from './ticker.ts'
import type { Scope } from './topic.ts'
import { Wakeup } from './wakeup.ts'

/** How often frames leave, in milliseconds of real time. */
export interface Pace {
  tickMs: number
  /** Longest silence before a HEARTBEAT. */
  heartbeatMs: number
}

/** Least milliseconds from a delivery of tickets, which do not wait for the tick, to the next one. */
const TICKETS_GAP = 10

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
type Ending = Pick<Subscriber<unknown>, 'return'>

/** How often everybody is asked whether they may still read, in milliseconds: tokens also end by time. */
const REVIEW_EVERY = 1_000

/** Delivers figures and tickets to those who subscribed. */
export class Hub {
  readonly #sources: Sources
  readonly #heartbeatMs: number
  readonly #ticker: Ticker
  readonly #subscribers = new Map<Ending, Reader>()
  readonly #left = (subscriber: Ending): void => void this.#subscribers.delete(subscriber)
  readonly #figures: Fleet<FigureFrame>
  readonly #tickets: Fleet<IncidentFrame>
  readonly #ticketsSoon: Wakeup
  readonly #viewers: IncidentViewers
  /** Counts up whenever who may read what may have changed. */
  #permissions = 0
  #reviewedAt = 0

  constructor(sources: Sources, { tickMs, heartbeatMs }: Pace, meter: HubMeter = unmeasured) {
    this.#sources = sources
    this.#heartbeatMs = heartbeatMs
    const options = { permissions: () => this.#permissions, onPassed: () => meter.passedOver() }
    const [figures, tickets] = [new Fleet<FigureFrame>(options), new Fleet<IncidentFrame>(options)]
    this.#figures = figures
    this.#tickets = tickets
    this.#ticketsSoon = new Wakeup(() => tickets.tick(), TICKETS_GAP)
    this.#ticker = new Ticker(tickMs, (milliseconds) => meter.ticked(milliseconds))
    this.#ticker.listen(() => this.#tick())
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
   * asked again and again: what it throws ends the subscription.
   */
  subscribe(
    scope: Scope,
    after: string | null,
    permit: () => void,
    road: Road = 'HTTP',
  ): AsyncIterableIterator<FigureFrame> {
    const options = { after, heartbeatMs: this.#heartbeatMs }
    const course = FigureCourse.from(this.#sources.figures, scope, options)
    return this.#serve(this.#figures, course, { topic: scope.topic.name, road }, permit)
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
    const options = { within, after, heartbeatMs: this.#heartbeatMs }
    const course = IncidentCourse.from(this.#sources.incidents, options)
    return this.#serve(this.#tickets, course, { topic: 'incidents', road }, permit)
  }

  /** Tickets changed: their readers are not kept waiting for the tick. */
  ticketsChanged(): void {
    this.#ticketsSoon.soon()
  }

  /** Who may read what may have changed: everybody is asked before their next frame. */
  permissionsChanged(): void {
    this.#permissions += 1
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

  /** Figures are told of as they are at the beginning of the tick, to all alike. */
  #tick(): void {
    const now = performance.now()
    if (now - this.#reviewedAt >= REVIEW_EVERY) {
      this.#reviewedAt = now
      this.permissionsChanged()
    }
    const beat = this.#sources.figures.standing()
    this.#figures.tick(beat)
    this.#tickets.tick(beat)
  }

  #serve<Frame>(
    fleet: Fleet<Frame>,
    course: Course<Frame>,
    reader: Reader,
    permit: () => void,
  ): Subscriber<Frame> {
    const subscriber = new Subscriber(fleet, course, { permit, onEnd: this.#left })
    this.#subscribers.set(subscriber, reader)
    return subscriber
  }
}
