import type { Course, Step } from './course.ts'
import { Fleet } from './fleet.ts'
import { type Reading, Subscriber } from './subscriber.ts'
import type { Ticker } from './ticker.ts'

/** Who looks at which ticket, as long as they are connected. Nothing of it lasts. */
export class IncidentViewers {
  readonly #fleet = new Fleet<string[]>()
  readonly #viewers = new Map<number, Set<Viewer>>()

  constructor(ticker: Ticker) {
    ticker.listen(() => this.#fleet.tick())
  }

  /**
   * The names of those who look at a ticket, each once and in the order of the alphabet: at first, and
   * whenever somebody comes or goes. Who reads is one of them, until `permit` throws or they return.
   */
  watch(number: number, name: string, permit: () => void): AsyncIterableIterator<string[]> {
    const others = this.#viewers.get(number) ?? new Set()
    this.#viewers.set(number, others)
    const onEnd = (): void => {
      others.delete(viewer)
      if (others.size === 0) this.#viewers.delete(number)
      else for (const other of others) other.tick()
    }
    const viewer = new Viewer(this.#fleet, name, new ViewersCourse(others), { permit, onEnd })
    others.add(viewer)
    for (const other of others) other.tick()
    return viewer
  }

  /** Ends every watch. */
  async close(): Promise<void> {
    const all = [...this.#viewers.values()].flatMap((viewers) => [...viewers])
    await Promise.all(all.map((viewer) => viewer.return()))
  }
}

/** Somebody who looks at a ticket. */
class Viewer extends Subscriber<string[]> {
  readonly name: string

  constructor(fleet: Fleet<string[]>, name: string, start: ViewersCourse, reading: Reading) {
    super(fleet, start, reading)
    this.name = name
  }
}

/** A place among the viewers of a ticket: after some list of names. */
class ViewersCourse implements Course<string[]> {
  readonly stream: Set<Viewer>
  /** The names that were told, as JSON; null before the first list. */
  readonly #told: string | null

  constructor(viewers: Set<Viewer>, told: string | null = null) {
    this.stream = viewers
    this.#told = told
  }

  atOnce(): Step<string[]> | null {
    const names = [...new Set(Array.from(this.stream, (each) => each.name))].toSorted()
    const written = JSON.stringify(names)
    if (written === this.#told) return null
    return { frame: names, next: new ViewersCourse(this.stream, written), more: false }
  }

  onTick(): Step<string[]> | null {
    return this.atOnce()
  }

  joined(other: ViewersCourse): this | null {
    return other.#told === this.#told ? this : null
  }
}
