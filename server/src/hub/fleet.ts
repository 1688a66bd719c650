import { Convoy, type Member, type Waters } from './convoy.ts'
import type { Course } from './course.ts'
import type { Carrier } from './sink.ts'
import type { Standing } from './topic.ts'

/** What a fleet is told. */
export interface FleetOptions {
  /**
   * A number that is another one whenever who may read what may have changed: then all are asked anew.
   * Without one they are asked before every step.
   */
  permissions?: () => number
  /** Called when a tick finds that a reader does not keep up. */
  onPassed?: () => void
}

/** All readers of one kind of frames, those who stand alike in one convoy. */
export class Fleet<Frame> implements Waters<Frame> {
  readonly #convoys = new Set<Convoy<Frame>>()
  /** The convoy that others join, of each stream and carrier. */
  readonly #leading = new WeakMap<object, Map<object, Convoy<Frame>>>()
  readonly permissions: () => number
  readonly passedOver: () => void

  constructor({ permissions, onPassed = () => {} }: FleetOptions = {}) {
    let asked = 0
    this.permissions = permissions ?? (() => (asked += 1))
    this.passedOver = onPassed
  }

  /** Convoys at the moment: one for each stream and carrier when all keep up. */
  get size(): number {
    return this.#convoys.size
  }

  tick(beat?: Standing): void {
    for (const convoy of this.#convoys) convoy.tick(beat)
  }

  /** Lets somebody begin at a place, alone. */
  launch(member: Member<Frame>, at: Course<Frame>): void {
    const convoy = new Convoy<Frame>(this, at, member.sink.carrier)
    this.#convoys.add(convoy)
    convoy.begin(member)
  }

  /** Has a convoy go on together with the one that leads on its way, when they stand alike. */
  meet(convoy: Convoy<Frame>, beat?: Standing): void {
    if (!this.#convoys.has(convoy)) return
    const leading = this.#leadingOf(convoy.carrier)
    const { stream } = convoy.course
    const leader = leading.get(stream)
    if (leader === convoy || leader?.takeIn(convoy, beat)) return
    if (!leader || leader.isStuck) leading.set(stream, convoy)
  }

  /** Nobody is left in a convoy. */
  disband(convoy: Convoy<Frame>): void {
    this.#convoys.delete(convoy)
    const leading = this.#leadingOf(convoy.carrier)
    const { stream } = convoy.course
    if (leading.get(stream) === convoy) leading.delete(stream)
  }

  #leadingOf(carrier: Carrier<Frame, unknown>): Map<object, Convoy<Frame>> {
    const known = this.#leading.get(carrier)
    if (known) return known
    const made = new Map<object, Convoy<Frame>>()
    this.#leading.set(carrier, made)
    return made
  }
}
