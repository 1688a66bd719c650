import { endOfDay } from '../../domain/dispatch.ts'
import { REVOTE_REPORTED, type RevoteReported } from '../../domain/recapitulation/revotes.ts'
import { checkContest } from '../reports/check.ts'
import type { ReportKind } from '../reports/kind.ts'
import { atStation } from '../reports/places.ts'
import type { Fault } from '../reports/refusal.ts'
import { checkText } from '../reports/text.ts'

/** Repeated, continued and postponed voting, and recounts. */
export const revotes: ReportKind<RevoteReported> = {
  type: REVOTE_REPORTED,
  place: atStation,
  check: (report, context) => {
    const { station, contest, basis } = report
    const about = contest === undefined ? null : checkContest({ place: station, contest }, context)
    return about ?? checkDay(report) ?? checkText({ basis })
  },
}

function checkDay({ day }: RevoteReported): Fault | null {
  if (day === undefined || endOfDay(day) !== null) return null
  const message = `"${day.slice(0, 40)}" is no day. Write it as 2024-12-01.`
  return { code: 'OUT_OF_RANGE', message, field: 'day' }
}
