import { contestOf } from '../../domain/contests.ts'
import { levelOf } from '../../domain/geography/codes.ts'
import {
  compareForm,
  type FormDifference,
  largestDifference,
  RECAP_DIFFERENCE,
  type SumBelow,
} from '../../domain/recapitulation/comparison.ts'
import { recapitulates } from '../../domain/recapitulation/forms.ts'
import { MOST_COLUMNS } from '../../domain/results.ts'
import type { Day } from '../stations/day.ts'
import type { Recapitulations } from './recapitulations.ts'

/** Figures of one contest's recapitulation in an area. Never changed in place. */
export interface RecapitulationCounts {
  readonly contest: string
  /** Districts of the area whose meeting is finished. */
  readonly districtsFinished: number
  readonly districts: number
  /** Of any pair of any form in the area to the sum of the level below; 0 when none contradicts. */
  readonly largestDifference: number
}

/** Where forms and the sums of the stations are read: now, or as they stood at a past moment. */
export interface RecapitulationSource {
  recapitulations: Recapitulations
  /** The counters of an area's stations. */
  rowOf(area: string): Int32Array
}

/** Compares forms with the level below. */
export class Differences {
  readonly #day: Day

  constructor(day: Day) {
    this.#day = day
  }

  /** What the level below an area adds up to; null when the area has no part in the contest. */
  sumBelow(source: RecapitulationSource, area: string, contest: string): SumBelow | null {
    if (!recapitulates(area, contest)) return null
    return levelOf(area) === 'DISTRICT'
      ? this.#stations(source, area, contest)
      : this.#forms(source, area, contest)
  }

  /** Each figure of an area's form beside the sum of the level below; empty without a form. */
  of(source: RecapitulationSource, area: string, contest: string): FormDifference[] {
    const form = source.recapitulations.form(area, contest)
    const below = form && this.sumBelow(source, area, contest)
    if (!form || !below) return []
    return compareForm(form, below, this.#day.rules.tolerances[RECAP_DIFFERENCE])
  }

  /** The figures of an area, by the contests that it recapitulates; empty for a village. */
  counts(source: RecapitulationSource, area: string): ReadonlyMap<string, RecapitulationCounts> {
    const contests = ['governor', contestOf('regency', area) ?? ''].filter((contest) => {
      return recapitulates(area, contest)
    })
    return new Map(
      contests.map((contest) => [
        contest,
        {
          contest,
          districtsFinished: source.recapitulations.districtsFinished(area, contest),
          districts: this.#day.index.tree.within(area, 'DISTRICT').length,
          largestDifference: this.#largest(source, area, contest),
        },
      ]),
    )
  }

  #largest(source: RecapitulationSource, area: string, contest: string): number {
    // Most of the days there is no form at all, and then nothing need be looked at.
    if (source.recapitulations.formsWithin(area, contest) === 0) return 0
    const own = largestDifference(this.of(source, area, contest))
    if (levelOf(area) === 'DISTRICT') return own
    const inside = this.#day.index.tree
      .children(area)
      .map((child) => this.#largest(source, child, contest))
    return Math.max(own, ...inside)
  }

  #stations({ rowOf }: RecapitulationSource, area: string, contest: string): SumBelow {
    const row = rowOf(area)
    const { results } = this.#day.counters
    const slot = contest === 'governor' ? 0 : 1
    const columns = [1, 2, 3, 4] as const
    return {
      votes: columns
        .slice(0, MOST_COLUMNS)
        .map((column) => results.get(row, `votes${column}${slot}`)),
      invalid: results.get(row, `invalid${slot}`),
      known: results.get(row, `stationsCounted${slot}`),
      all: this.#day.index.tree.stations(area),
    }
  }

  #forms({ recapitulations }: RecapitulationSource, area: string, contest: string): SumBelow {
    const children = this.#day.index.tree.children(area)
    const forms = children.flatMap((child) => recapitulations.form(child, contest) ?? [])
    const votes = Array.from({ length: MOST_COLUMNS }, (_, column) =>
      forms.reduce((sum, form) => sum + (form.votes[column] ?? 0), 0),
    )
    const invalid = forms.reduce((sum, form) => sum + form.invalid, 0)
    return { votes, invalid, known: forms.length, all: children.length }
  }
}
