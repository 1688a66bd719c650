/** Name of the column that a single pair stands against, as it is printed. */
export const EMPTY_COLUMN_NAME = 'Kolom kosong'

/** A column of a ballot: a pair, or the empty column against a single pair. */
export interface BallotColumn {
  /** Ballot number, from 1. */
  number: number
  /** True for the column without a pair. */
  empty: boolean
}

/** A contest of the election. */
export interface Contest {
  /** `governor`, or `regency:35.78`. */
  code: string
  /** The area whose voters decide it. */
  area: string
  columns: readonly BallotColumn[]
}

/** A pair as its publisher names it. */
export interface Candidate {
  /** Ballot number. */
  number: number
  name: string
  /** As printed by the publisher, `#rrggbb`; null when not known. */
  colour: string | null
}

/** Fact: the names of a contest's pairs were published or corrected. */
export interface CandidatesNamed {
  contest: string
  candidates: Candidate[]
}

/** Type of the event that carries {@link CandidatesNamed}. */
export const CANDIDATES_NAMED = 'candidates.named'

/**
 * The contest that a name means for an area: `regency` is the area's own regency or city contest.
 * Null when the area has no part in it (the province in a regency's contest, another regency).
 */
export function contestOf(name: string, area: string): string | null {
  if (name === 'governor') return name
  const dot = area.indexOf('.')
  if (dot < 0) return null
  const next = area.indexOf('.', dot + 1)
  const regency = `regency:${next < 0 ? area : area.slice(0, next)}`
  return name === 'regency' || name === regency ? regency : null
}
