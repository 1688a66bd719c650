import type { Caller } from '../../access/caller.ts'
import type { OnAnswered } from './answered.ts'
import { Asked } from './asked.ts'
import { Door } from './door.ts'

/** The requests of a hub, on every road: who is let in, and what is written down of them. */
export class Traffic {
  readonly door = new Door()
  readonly #onAnswered: OnAnswered
  readonly #start: string
  readonly #byCaller = new WeakMap<Caller, Asked>()
  #count = 0

  /** `start` tells the requests of this run of the hub from those of others. */
  constructor(onAnswered: OnAnswered, start: string) {
    this.#onAnswered = onAnswered
    this.#start = start
  }

  /** A request comes in. */
  begin(): Asked {
    this.#count += 1
    return new Asked(`${this.#start}-${this.#count.toString(36)}`)
  }

  /** Notes which request somebody asks by, so that whoever knows the caller finds it. */
  asks(caller: Caller, asked: Asked): void {
    this.#byCaller.set(caller, asked)
  }

  /** The request that somebody asks by; null when it came by no road. */
  of(caller: Caller): Asked | null {
    return this.#byCaller.get(caller) ?? null
  }

  /** A request is over. `status` of HTTP; `path` as a pattern, for what is no operation. */
  end(asked: Asked, status: number | null = null, path: string | null = null): void {
    const answered = asked.over(status, path)
    if (answered) this.#onAnswered(answered)
  }
}
