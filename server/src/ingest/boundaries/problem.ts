/** What can be wrong with a file of boundaries. */
export const BOUNDARY_PROBLEMS = [
  'BROKEN_JSON',
  'NOT_A_COLLECTION',
  'NOT_WGS84',
  'CODE_ABSENT',
  'CODE_UNKNOWN',
  'CODE_MISSING',
  'CODE_DUPLICATE',
  'GEOMETRY_WRONG_TYPE',
  'GEOMETRY_EMPTY',
  'COORDINATES_SWAPPED',
  'COORDINATES_OUT_OF_RANGE',
  'RING_BROKEN',
] as const

/** Stable name of a problem, upper case. */
export type BoundaryProblemCode = (typeof BOUNDARY_PROBLEMS)[number]

/** One reason why a file of boundaries is refused. */
export interface BoundaryProblem {
  code: BoundaryProblemCode
  /** The feature: its area's code, or `#3` for the third of the file; null for the file itself. */
  feature: string | null
  /** One English sentence saying what was found and what was expected. */
  message: string
}

/** A value, or every reason why there is none. */
export type Checked<Value> = { ok: true; value: Value } | { ok: false; problems: BoundaryProblem[] }

/** The refusal of a whole file for one reason. */
export function refuse(code: BoundaryProblemCode, message: string): Checked<never> {
  return { ok: false, problems: [{ code, feature: null, message }] }
}
