import { type Reading, Subscriber } from './subscriber.ts'
import type { Ticker } from './ticker.ts'

/** Who looks at which ticket, as long as they are connected. Nothing of it lasts. */
export class IncidentViewers {
  readonly #ticker: Ticker
  readonly #viewers = new Map<number, Set<Viewer>>()

  constructor(ticker: Ticker) {
    this.#ticker = ticker
  }

  /**
   * The names of those who look at a ticket, each once and in the order of the alphabet: at first, and
   * whenever somebody comes or goes. Who reads is one of them, until `permit` throws or they return.
   */
  watch(number: number, name: string, permit: () => void): AsyncIterableIterator<string[]> {
    const others = this.#viewers.get(number) ?? new Set()
    this.#viewers.set(number, others)
    const namesNow = (): string[] => {
      return [...new Set(Array.from(others, (each) => each.name))].toSorted()
    }
    const onEnd = (): void => {
      stopListening()
      others.delete(viewer)
      if (others.size === 0) this.#viewers.delete(number)
      else for (const other of others) other.tick()
    }
    const viewer = new Viewer(name, namesNow, { permit, onEnd })
    const stopListening = this.#ticker.listen(() => viewer.tick())
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
  readonly #namesNow: () => string[]
  #sent: string | null = null

  constructor(name: string, namesNow: () => string[], reading: Reading) {
    super(reading)
    this.name = name
    this.#namesNow = namesNow
  }

  protected override atOnce(): string[] | null {
    const names = this.#namesNow()
    const written = JSON.stringify(names)
    if (written === this.#sent) return null
    this.#sent = written
    return names
  }

  protected override onTick(): string[] | null {
    return this.atOnce()
  }
}
