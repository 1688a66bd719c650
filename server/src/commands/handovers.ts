import { levelOf } from '../domain/geography/codes.ts'
import { HANDOVER_REPORTED, type HandoverReported, stageLevels } from '../domain/handovers.ts'
import { checkContest, checkCounts, MOST_OF_AREA } from './reports/check.ts'
import type { ReportKind } from './reports/kind.ts'
import { atArea } from './reports/places.ts'
import type { Fault } from './reports/refusal.ts'
import { checkText } from './reports/text.ts'

/** Records of hand-over (BAST). */
export const handovers: ReportKind<HandoverReported> = {
  type: HANDOVER_REPORTED,
  place: atArea,
  check: (report, context) => {
    const { stage, contest, quantity, damaged, replaced, boxes, from, to } = report
    // The reserve of every contest lies at the province, also of those it has no part in.
    const reserved = stage === 'RESERVE' && context.contests.has(contest)
    return (
      checkStage(report) ??
      (reserved ? null : checkContest({ ...report, place: report.area }, context)) ??
      checkCounts({ quantity, damaged, replaced, boxes }, MOST_OF_AREA) ??
      checkText({ from, to })
    )
  },
}

function checkStage({ area, stage }: HandoverReported): Fault | null {
  const level = stageLevels[stage]
  if (levelOf(area) === level) return null
  const message = `Ballots at the stage ${stage} are counted by ${level.toLowerCase()}; ${area} is none.`
  return { code: 'OUT_OF_RANGE', message, field: 'stage' }
}
