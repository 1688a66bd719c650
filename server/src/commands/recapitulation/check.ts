import { recapitulates } from '../../domain/recapitulation/forms.ts'
import type { ReportContext } from '../reports/check.ts'
import type { Fault } from '../reports/refusal.ts'

/** What is wrong with the contest of a report on an area's recapitulation; null when nothing is. */
export function checkRecapitulates(
  { area, contest }: { area: string; contest: string },
  { contests }: ReportContext,
): Fault | null {
  if (contests.has(contest) && recapitulates(area, contest)) return null
  const message = `${area} does not recapitulate "${contest.slice(0, 40)}". Write governor or regency.`
  return { code: 'CONTEST_UNKNOWN', message, field: 'contest' }
}
