import type { Moment } from '../domain/clock.ts'
import { CANDIDATES_NAMED, type CandidatesNamed } from '../domain/contests.ts'
import {
  figuresDiffer,
  PUBLIC_COUNT_REPORTED,
  type PublicCount,
  type PublicCountReported,
  stallsAt,
} from '../domain/public-count.ts'
import type { Entry } from '../journal/entry.ts'
import { ChangeIndex } from './change-index.ts'
import type { Projection } from './projection.ts'

/** The publisher's count of each area and contest, as last stamped; areas are never summed. */
export class PublicCounts implements Projection {
  readonly name = 'public-count'
  readonly version = 2
  readonly folds = {
    [PUBLIC_COUNT_REPORTED]: (report: PublicCountReported, entry: Entry) =>
      this.#reported(report, entry),
    [CANDIDATES_NAMED]: (named: CandidatesNamed, entry: Entry) =>
      this.#renamed(named.contest, entry.seq),
  }
  readonly #byArea = new Map<string, ReadonlyMap<string, PublicCount>>()
  readonly #changes = new ChangeIndex()
  /** Between these moments no count stops moving, as was last found; null since one came in. */
  #calm: { from: Moment; until: Moment; stallMinutes: number } | null = null
  /** Where each contest's pairs were last named: its areas are owed to who stood before. */
  readonly #named = new Map<string, number>()

  /** The count of an area in a contest; undefined before the first. */
  count(area: string, contest: string): PublicCount | undefined {
    return this.#byArea.get(area)?.get(contest)
  }

  /** The counts of an area by contest, as they are now: a later count leaves this map alone. */
  countsOf(area: string): ReadonlyMap<string, PublicCount> {
    return this.#byArea.get(area) ?? none
  }

  /** Areas whose count, or the names in it, changed after a position. */
  changedSince(seq: number): string[] {
    return this.#changes.since(seq)
  }

  /** Areas in which a count stopped moving after one moment and not after another. */
  stalledBetween(from: Moment, to: Moment, stallMinutes: number): string[] {
    const calm = this.#calm
    if (calm?.stallMinutes === stallMinutes && from >= calm.from && to < calm.until) return []
    const stalled = []
    let until = Number.POSITIVE_INFINITY
    for (const [area, counts] of this.#byArea) {
      for (const count of counts.values()) {
        const stall = stallsAt(count, stallMinutes)
        if (stall === null || stall <= from) continue
        if (stall <= to) stalled.push(area)
        else until = Math.min(until, stall)
      }
    }
    this.#calm = { from: stalled.length === 0 ? from : to, until, stallMinutes }
    return stalled
  }

  save(): unknown {
    const counts = [...this.#byArea.values()].flatMap((byContest) => [...byContest.values()])
    return { counts, named: Object.fromEntries(this.#named) }
  }

  restore({ counts, named }: { counts: PublicCount[]; named: Record<string, number> }): void {
    for (const count of counts) this.#put(count)
    for (const [contest, seq] of Object.entries(named)) this.#renamed(contest, seq)
  }

  #reported(report: PublicCountReported, { seq, at }: Entry): void {
    const { contest, area, stationsPublished, stationsTotal, votes, stampedAt } = report
    const before = this.count(area, contest)
    // Order of arrival does not matter: what is older than what is known changes nothing.
    if (before && stampedAt < before.stampedAt) return
    const moved = !before || figuresDiffer(before, report)
    const changedAt = moved ? at : before.changedAt
    this.#put({ contest, area, stationsPublished, stationsTotal, votes, stampedAt, changedAt, seq })
  }

  #put(count: PublicCount): void {
    const counts = new Map(this.#byArea.get(count.area))
    this.#byArea.set(count.area, counts.set(count.contest, Object.freeze(count)))
    this.#calm = null
    this.#changes.touch(count.area, count.seq)
  }

  #renamed(contest: string, seq: number): void {
    this.#named.set(contest, seq)
    for (const [area, counts] of this.#byArea) {
      if (counts.has(contest)) this.#changes.touch(area, seq)
    }
  }
}

const none: ReadonlyMap<string, PublicCount> = new Map()
