import type { ReportContext } from '../../commands/reports/check.ts'
import { HubError } from '../../domain/errors.ts'
import { formsView } from '../../projections/recapitulation/forms-view.ts'
import type { Context } from '../context.ts'
import type { SubmitReportsInput } from './inputs.ts'

/** Most reports of one request. */
const MOST_REPORTS = 1_000

/**
 * What the reports of a request are checked against. Throws FORBIDDEN for who may send none of them,
 * and TOO_MANY_REPORTS before any report is looked at.
 */
export function admit(input: SubmitReportsInput, { access, services }: Context): ReportContext {
  access.require('reports.submit', access.principal?.area ?? '35')
  if ((input.registers?.length ?? 0) > 0) access.require('register.import', '35')
  checkSize(input)
  const { clock, geography, journal, state } = services
  return {
    geography,
    contests: state.projections.contests.all(),
    now: clock.now(),
    may: (place) => access.permits('reports.submit', place),
    forms: formsView(state.projections.recapitulations, journal),
  }
}

function checkSize(input: SubmitReportsInput): void {
  const lists = Object.values(input) as (readonly unknown[] | null | undefined)[]
  const count = lists.reduce((sum, reports) => sum + (reports?.length ?? 0), 0)
  if (count <= MOST_REPORTS) return
  const message = `input: ${count} reports are more than ${MOST_REPORTS}. Send them in parts.`
  throw new HubError('TOO_MANY_REPORTS', message)
}
