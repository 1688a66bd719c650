/** A form's pair differs from the sum of the level below. `expected` is that sum. */
export const RECAP_DIFFERENCE = 'RECAP_DIFFERENCE'

/** The valid votes of a form are not the sum of its pairs. `expected` is that sum. */
export const RECAP_VALID_DIFFERS = 'RECAP_VALID_DIFFERS'

/** Findings about forms. */
export const recapitulationCodes = [RECAP_DIFFERENCE, RECAP_VALID_DIFFERS] as const

/** Name of the invalid votes among the figures of a form; pairs are named by ballot number. */
export const INVALID = 'invalid'

/** Votes of a form, or of the level below it together. */
export interface VoteFigures {
  /** By ballot number. */
  readonly votes: readonly number[]
  readonly invalid: number
}

/** What the level below a form adds up to, and how much of that level is known. */
export interface SumBelow extends VoteFigures {
  /** Stations counted, or areas with a form. */
  readonly known: number
  /** All of them. */
  readonly all: number
}

/** One figure of a form beside the sum of the level below. */
export interface FormDifference {
  /** Ballot number, or {@link INVALID}. */
  readonly subject: string
  /** Sum of the level below. */
  readonly expected: number
  /** What the form says. */
  readonly actual: number
  /** actual - expected. */
  readonly difference: number
  /** Whether it cannot be explained by what of the level below is not known yet. */
  readonly contradicts: boolean
}

/**
 * Each figure of a form beside the sum of the level below. While that level is not complete its sum
 * can only grow, so a form above it contradicts nothing yet; one below it always does.
 */
export function compareForm(form: VoteFigures, below: SumBelow, tolerance = 0): FormDifference[] {
  const complete = below.known >= below.all
  const compare = (subject: string, actual: number, expected: number): FormDifference => {
    const difference = actual - expected
    const contradicts = Math.abs(difference) > tolerance && (complete || difference < 0)
    return { subject, expected, actual, difference, contradicts }
  }
  const pairs = form.votes.map((votes, column) =>
    compare(String(column + 1), votes, below.votes[column] ?? 0),
  )
  return [...pairs, compare(INVALID, form.invalid, below.invalid)]
}

/** Largest absolute difference of any pair that contradicts the level below; 0 when none does. */
export function largestDifference(differences: readonly FormDifference[]): number {
  return differences
    .filter(({ subject, contradicts }) => contradicts && subject !== INVALID)
    .reduce((largest, { difference }) => Math.max(largest, Math.abs(difference)), 0)
}
