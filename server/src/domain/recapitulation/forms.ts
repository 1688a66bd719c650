import { contestOf } from '../contests.ts'
import { type AreaLevel, levelOf } from '../geography/codes.ts'
import type { AreaReport } from '../observation.ts'

/** Levels that hold a recapitulation meeting and fill in a form, lowest first. */
export const formLevels = ['DISTRICT', 'REGENCY', 'PROVINCE'] as const

/** A level of {@link formLevels}. */
export type FormLevel = (typeof formLevels)[number]

/** Why and by whose decision a finished form is changed. */
export interface Correction {
  /** What orders it, such as the number of a recommendation of the supervisor (Bawaslu). */
  basis: string
  /** Who decided it, as minuted: a meeting, an office or a person. */
  by: string
  /** Version of the form that was corrected; left out: the one that stands when it arrives. */
  version?: number
}

/** A form (D.Hasil) of one area and contest, as it was signed or corrected when observed. */
export interface FormReported extends AreaReport {
  /** `governor`, or `regency:35.78`. */
  contest: string
  /** By ballot number, one for each column of the contest. */
  votes: number[]
  /** Valid votes as written on the form; left out: the sum of `votes`. */
  valid?: number
  invalid: number
  /** Left out on the first form of an area. */
  correction?: Correction
}

/** Type of the event that carries {@link FormReported}. */
export const FORM_REPORTED = 'form.reported'

/** The stream in which the forms of an area and contest follow each other. */
export function formStream({ area, contest }: { area: string; contest: string }): string {
  return `recapitulation/${contest}/${area}`
}

/** Whether areas of a level recapitulate: villages do not. */
export function isFormLevel(level: AreaLevel): level is FormLevel {
  return (formLevels as readonly AreaLevel[]).includes(level)
}

/**
 * Whether an area fills in a form of a contest: districts and regencies of their own contests, and the
 * province of the governor's. `contest` is a code, not the word `regency`.
 */
export function recapitulates(area: string, contest: string): boolean {
  const level = levelOf(area)
  return level !== null && isFormLevel(level) && contestOf(contest, area) === contest
}
