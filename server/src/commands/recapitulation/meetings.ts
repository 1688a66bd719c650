import { MEETING_REPORTED, type MeetingReported } from '../../domain/recapitulation/meetings.ts'
import type { ReportContext } from '../reports/check.ts'
import type { ReportKind } from '../reports/kind.ts'
import { atArea } from '../reports/places.ts'
import type { Fault } from '../reports/refusal.ts'
import { checkText } from '../reports/text.ts'
import { checkRecapitulates } from './check.ts'

/** What is planned and what happens at recapitulation meetings. */
export const meetings: ReportKind<MeetingReported> = {
  type: MEETING_REPORTED,
  place: atArea,
  check: (report, context) =>
    checkRecapitulates(report, context) ?? checkOrder(report) ?? checkObjection(report, context),
}

function checkOrder(report: MeetingReported): Fault | null {
  const pairs = [
    ['plannedStart', 'plannedFinish'],
    ['startedAt', 'finishedAt'],
  ] as const
  for (const [start, field] of pairs) {
    const [from = 0, to = Number.POSITIVE_INFINITY] = [report[start], report[field]]
    if (to >= from) continue
    return { code: 'OUT_OF_RANGE', message: `${field} lies before ${start}.`, field }
  }
  return null
}

function checkObjection(
  { objection, contest }: MeetingReported,
  { contests }: ReportContext,
): Fault | null {
  if (!objection) return null
  const { pair, by, text } = objection
  const known = contests.get(contest)?.columns.some(({ number }) => number === pair)
  if (pair !== undefined && !known) {
    const message = `This contest has no pair with the ballot number ${pair}.`
    return { code: 'OUT_OF_RANGE', message, field: 'objection.pair' }
  }
  return checkText({ 'objection.by': by, 'objection.text': text })
}
