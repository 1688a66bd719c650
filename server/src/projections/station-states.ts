import { setImmediate as nextTurn } from 'node:timers/promises'
import { lineage } from '../domain/geography/codes.ts'
import { gapReasons } from '../domain/uploads.ts'
import { votingStates } from '../domain/voting.ts'
import type { Day } from './stations/day.ts'

/** Villages that are looked at in one turn of the event loop, of many: some 3,500 stations. */
const A_TURN = 500

/**
 * Villages that are looked at together: some 7,000 stations, two milliseconds. More than a batch of
 * reports changes, which may come in between two turns: so there is an end.
 */
const AT_ONCE = 1_000

/** States of some stations, in the order of their codes, at one position of the journal. */
export interface PackedStates {
  seq: number
  /** One a station; see {@link StationStates}. */
  bytes: Uint8Array
}

/**
 * The state of every station in one byte: bits 0 to 2 the place of its voting in `votingStates`; bits 3
 * to 6 zero when all its sheets are published, else the place of the reason in `gapReasons`, from 1;
 * bit 7 set when it is known to be without signal.
 */
export class StationStates {
  readonly #day: Day
  readonly #seqNow: () => number
  readonly #bytes: Uint8Array
  /** By area, numbers of the first station in it and of the first behind it. */
  readonly #ranges = new Map<string, [from: number, to: number]>()
  readonly #villages: readonly string[]
  #seq = -1

  /** `seqNow`: the position that the day stands at. */
  constructor(day: Day, seqNow: () => number) {
    this.#day = day
    this.#seqNow = seqNow
    this.#bytes = new Uint8Array(day.index.stations.length)
    day.index.stations.forEach(({ village }, station) => {
      for (const area of lineage(village)) {
        const [from] = this.#ranges.get(area) ?? [station]
        this.#ranges.set(area, [from, station + 1])
      }
    })
    this.#villages = [...new Set(day.index.stations.map(({ village }) => village))]
  }

  /**
   * The states of the stations of an area, all at one position. When much has changed it is looked at
   * over several turns, so that nobody else has to wait; what changes meanwhile is looked at again.
   */
  async within(area: string): Promise<PackedStates> {
    for (;;) {
      const seq = this.#seqNow()
      const stale = this.#stale()
      const isLast = stale.length <= AT_ONCE
      for (const [place, village] of stale.entries()) {
        if (!isLast && place % A_TURN === A_TURN - 1) await nextTurn()
        this.#look(village)
      }
      this.#seq = Math.max(this.#seq, seq)
      const [first, behind] = this.#ranges.get(area) ?? [0, 0]
      if (isLast) return { seq, bytes: this.#bytes.slice(first, behind) }
    }
  }

  /** Villages whose stations may have changed since they were last looked at. */
  #stale(): readonly string[] {
    if (this.#seq < 0) return this.#villages
    const { stations } = this.#day
    const topics = ['voting', 'uploads'] as const
    const changed = topics.flatMap((topic) => stations.changedSince(topic, this.#seq))
    return [...new Set(changed)].filter((area) => area.length === VILLAGE_CODE)
  }

  #look(village: string): void {
    const [from, to] = this.#ranges.get(village) ?? [0, 0]
    for (let station = from; station < to; station += 1) this.#bytes[station] = this.#byte(station)
  }

  #byte(station: number): number {
    const { voting, uploads } = this.#day
    const gap = uploads.gap(station)
    const why = gap === null ? 0 : gapReasons.indexOf(gap) + 1
    const silent = voting.signal(station) ? 0 : 1
    return votingStates.indexOf(voting.state(station)) | (why << 3) | (silent << 7)
  }
}

/** Characters of a village's code: `35.78.01.1001`. */
const VILLAGE_CODE = 13
