import { lineage } from '../../domain/geography/codes.ts'
import type { FormDifference } from '../../domain/recapitulation/comparison.ts'
import type { Day } from '../stations/day.ts'
import { Differences, type RecapitulationCounts, type RecapitulationSource } from './differences.ts'
import type { Recapitulations } from './recapitulations.ts'

/** The figures of an area with the position since which they are what they are. */
interface Known {
  changedAt: number
  counts: ReadonlyMap<string, RecapitulationCounts>
}

/** The recapitulation as it is now: an area is compared again only once something in it changed. */
export class RecapitulationNow {
  readonly differences: Differences
  readonly source: RecapitulationSource
  readonly #day: Day
  readonly #known = new Map<string, Known>()

  constructor(recapitulations: Recapitulations, day: Day) {
    const { index, stations } = day
    const rowOf = (area: string): Int32Array => stations.totals.row(index.area(area) ?? -1)
    this.#day = day
    this.differences = new Differences(day)
    this.source = { recapitulations, rowOf }
  }

  /** Each figure of an area's form beside the sum of the level below; empty without a form. */
  differencesOf(area: string, contest: string): FormDifference[] {
    return this.differences.of(this.source, area, contest)
  }

  /** The figures of an area by contest; they stay as they are for who holds them. */
  countsOf(area: string): ReadonlyMap<string, RecapitulationCounts> {
    const counted = this.#day.stations.changedAt('results', area)
    const changedAt = Math.max(counted, this.source.recapitulations.changedAt(area))
    const known = this.#known.get(area)
    if (known?.changedAt === changedAt) return known.counts
    const counts = this.differences.counts(this.source, area)
    this.#known.set(area, { changedAt, counts })
    return counts
  }

  /** Areas whose figures may have changed after a position: by a report, or by a count below a form. */
  *changedSince(seq: number): Generator<string> {
    const { recapitulations } = this.source
    yield* recapitulations.changedSince(seq)
    for (const area of this.#day.stations.changedSince('results', seq)) {
      const compared = recapitulations.of(area)
      if ([...compared.values()].some(({ forms }) => forms.length > 0)) yield* lineage(area)
    }
  }
}
