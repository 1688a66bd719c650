import type { FormReported } from '../../domain/recapitulation/forms.ts'
import type { Feature, Step } from '../day/feature.ts'
import { form } from '../day/recapitulation.ts'
import { HOUR, POLLING_DAY } from '../moments.ts'
import { type Fault, replacing } from './fault.ts'

/** Gubeng, Bubutan and Krembangan. */
const DISTRICTS = ['35.78.08', '35.78.13', '35.78.15']

/**
 * By how much the forms of the three together differ from their stations, by ballot number: the
 * governor's votes of Kota Surabaya before the correction of 9 December. Source: DOMAIN.
 */
const DIFFERENCE = [-8, 21_258, -21_280]

/** Not before it is corrected: 1 December, 16:00. */
const CORRECTED = POLLING_DAY + 112 * HOUR

/** Forms of three districts of Surabaya do not say what their stations counted. */
export const recapDifferenceSurabaya: Fault = {
  name: 'recap-difference-surabaya',
  does: 'The forms of Gubeng, Bubutan and Krembangan move 21,258 votes to pair 2; on 1 December they are corrected.',
  shows:
    'RECAP_DIFFERENCE for each pair of the three districts, resolved by the correction with its basis.',
  alterFeatures: (features) =>
    replacing(features, 'recapitulation', (recapitulation) => ({
      ...recapitulation,
      steps: (subject) => {
        const steps = recapitulation.steps(subject)
        const planted = shareOf(recapitulation, subject)
        return planted === null ? steps : steps.flatMap((step) => differing(step, planted))
      },
    })),
}

/** What a district's form differs by: a third each, and the rest in the first; null elsewhere. */
function shareOf(feature: Feature, subject: number): number[] | null {
  const at = DISTRICTS.indexOf(feature.nameOf(subject))
  if (at < 0) return null
  return DIFFERENCE.map((whole) => {
    const third = Math.trunc(whole / DISTRICTS.length)
    return at === 0 ? whole - third * (DISTRICTS.length - 1) : third
  })
}

function differing(step: Step, planted: readonly number[]): Step[] {
  const made = step.make()
  if (made.field !== 'recapitulations' || made.report.contest !== 'governor') return [step]
  const right = made.report
  const wrong: FormReported = {
    ...right,
    votes: right.votes.map((count, column) => count + (planted[column] ?? 0)),
  }
  const correction = { basis: 'Rekomendasi Bawaslu (gladi)', by: 'Pleno PPK' }
  const observedAt = Math.max(CORRECTED, right.observedAt + 3 * HOUR)
  return [form(wrong), form({ ...right, observedAt, correction })]
}
