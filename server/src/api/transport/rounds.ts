import { LOOK_EVERY } from '../protection/liveness.ts'

/** Groups that are looked at one after the other: after a restart thousands open within a second. */
const GROUPS = 20

/** Something that is to be looked at now and then. */
export interface LookedAt {
  look(): void
}

/** Rounds past everything that is open: one timer, however much that is. */
export class Rounds<One extends LookedAt> implements Iterable<One> {
  readonly #groups = Array.from({ length: GROUPS }, () => new Set<One>())
  #timer: NodeJS.Timeout | null = null
  /** The group that is looked at next, and the one that the next to come is put in. */
  #next = 0
  #coming = 0

  /** Looks at something every {@link LOOK_EVERY} from now on, the first time within that. */
  join(one: One): void {
    this.#groups[this.#coming]?.add(one)
    this.#coming = (this.#coming + 1) % GROUPS
    this.#timer ??= setInterval(() => this.#look(), LOOK_EVERY / GROUPS)
  }

  /** Looks at it no more. */
  leave(one: One): void {
    for (const group of this.#groups) group.delete(one)
    if (!this.#timer || this.#groups.some(({ size }) => size > 0)) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  /** All that are open. */
  *[Symbol.iterator](): Generator<One> {
    for (const group of this.#groups) yield* group
  }

  #look(): void {
    const group = this.#groups[this.#next] ?? []
    this.#next = (this.#next + 1) % GROUPS
    for (const one of group) one.look()
  }
}
