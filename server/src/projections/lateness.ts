import { SIGNAL_REPORTED, VOTING_REPORTED } from '../domain/voting.ts'
import { TALLY_REPORTED } from '../domain/results.ts'
import { TURNOUT_REPORTED } from '../domain/turnout.ts'
import type { Moment } from '../domain/clock.ts'
import { allowanceOf, allowances, dueAt, milestones } from '../domain/lateness.ts'
import type { Rules } from '../domain/rules.ts'
import type { Results } from './results.ts'
import type { Column } from './stations/columns.ts'
import type { CounterBlock } from './stations/counters.ts'
import type { StationFeature } from './stations/feature.ts'
import type { StationIndex } from './stations/station-index.ts'
import type { Turnout } from './turnout.ts'
import type { Voting } from './voting.ts'

/** Whether a station that says nothing is expected to. */
type Reach = 'awaited' | 'unreachable'

/** A counter: stations by reach, the next thing they should say, and their allowance. */
type LatenessCounter = `${Reach}:${number}:${number}`

/**
 * What each station should say next. Who is late follows from the counters and the time: so lateness
 * needs no event to begin, and is known for any past moment.
 */
export class Lateness implements StationFeature {
  readonly topic = 'lateness'
  readonly counters: readonly LatenessCounter[]
  readonly takes = {
    [VOTING_REPORTED]: () => {},
    [SIGNAL_REPORTED]: () => {},
    [TURNOUT_REPORTED]: () => {},
    [TALLY_REPORTED]: () => {},
  }
  readonly #voting: Voting
  readonly #turnout: Turnout
  readonly #results: Results
  readonly #rules: Rules
  readonly #allowances: readonly number[]
  /** By station, its place among the allowances. */
  readonly #allowanceAt: Uint8Array

  constructor(
    index: StationIndex,
    rules: Rules,
    state: { voting: Voting; turnout: Turnout; results: Results },
  ) {
    this.#voting = state.voting
    this.#turnout = state.turnout
    this.#results = state.results
    this.#rules = rules
    this.#allowances = allowances(rules)
    this.#allowanceAt = Uint8Array.from(index.stations, ({ code }) =>
      this.#allowances.indexOf(allowanceOf(rules, code)),
    )
    this.counters = this.#places().map(([reach, milestone, allowance]) => {
      return `${reach}:${milestone}:${allowance}` as const
    })
  }

  /** Stations of a row that are late, and those that would be but are known to be unreachable. */
  late(block: CounterBlock<LatenessCounter>, row: Int32Array, now: Moment): Record<Reach, number> {
    const late = { awaited: 0, unreachable: 0 }
    for (const [reach, at, allowance] of this.#places()) {
      const milestone = milestones[at]
      if (!milestone || dueAt(this.#rules, milestone, allowance) > now) continue
      late[reach] += block.get(row, `${reach}:${at}:${allowance}`)
    }
    return late
  }

  /** Moments at which stations turn late, earliest first. */
  turns(): Moment[] {
    const turns = this.#places().map(([, at, allowance]) =>
      dueAt(this.#rules, milestones[at] ?? 'opened', allowance),
    )
    return [...new Set(turns)].toSorted((one, other) => one - other)
  }

  measure(station: number, out: Int32Array, offset: number): void {
    out.fill(0, offset, offset + this.counters.length)
    const next = this.#next(station)
    if (next === null) return
    const reach = this.#voting.signal(station) ? 0 : 1
    const place = (reach * milestones.length + next) * this.#allowances.length
    out[offset + place + (this.#allowanceAt[station] ?? 0)] = 1
  }

  columns(): Column[] {
    return []
  }

  /** The first milestone that a station has not reached; null when it has said everything. */
  #next(station: number): number | null {
    const state = this.#voting.state(station)
    if (this.#results.has(station, 0) || state === 'COUNTED') return null
    if (state === 'CLOSED') return 3
    if (this.#turnout.has(station)) return 2
    return state === 'NOT_OPEN' ? 0 : 1
  }

  #places(): [reach: Reach, milestone: number, allowance: number][] {
    return (['awaited', 'unreachable'] as const).flatMap((reach) =>
      milestones.flatMap((_, at) =>
        this.#allowances.map((allowance): [Reach, number, number] => [reach, at, allowance]),
      ),
    )
  }
}
