import { CANDIDATES_NAMED, type CandidatesNamed } from '../../../server/src/domain/contests.ts'
import {
  PUBLIC_COUNT_REPORTED,
  type PublicCountReport,
} from '../../../server/src/domain/public-count.ts'
import type { Entry, Unsealed } from '../../../server/src/journal/entry.ts'
import { Projections } from '../../../server/src/projections/projections.ts'
import { contests } from '../../support/builders/geography.ts'
import { entries } from '../../support/builders/journal.ts'

/** What an entry about a count says of itself. */
export function reported(report: PublicCountReport): Partial<Unsealed> {
  return { type: PUBLIC_COUNT_REPORTED, body: JSON.stringify(report) }
}

/** What an entry about names says of itself. */
export function named(naming: CandidatesNamed): Partial<Unsealed> {
  return { type: CANDIDATES_NAMED, body: JSON.stringify(naming) }
}

/** Figures of the small province before the first entry. */
export function noFigures(): Projections {
  return new Projections(contests())
}

/** The figures that entries lead to. */
export function figuresOf(journal: readonly Entry[], projections = noFigures()): Projections {
  for (const entry of journal) projections.fold(entry)
  return projections
}

/** The figures that counts lead to, taken in this order. */
export function figuresAfter(...reports: PublicCountReport[]): Projections {
  return figuresOf(entries(...reports.map(reported)))
}
