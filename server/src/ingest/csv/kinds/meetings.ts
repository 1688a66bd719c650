import { meetingMoments } from '../../../domain/recapitulation/meetings.ts'
import { areaKind } from '../area-kind.ts'
import { optional } from '../column.ts'
import { filled, reportOf } from '../kind.ts'
import { moment, problem } from '../values.ts'

/** The schedule of recapitulation meetings, and when they began and ended. */
export const meetings = areaKind({
  name: 'meetings',
  moments: meetingMoments,
  columns: {
    plannedStart: optional(moment, 'rencana mulai, jadwal, jadwal mulai'),
    plannedFinish: optional(moment, 'rencana selesai, jadwal selesai'),
    startedAt: optional(moment, 'mulai, dimulai'),
    finishedAt: optional(moment, 'selesai'),
  },
  build: (own) => {
    if (meetingMoments.some((field) => own[field] !== undefined)) return reportOf(own)
    const reason = 'The row says nothing of the meeting; give one of its moments.'
    return { field: 'plannedStart', ...problem('EMPTY', reason) }
  },
  identity: (report) => [filled(report, meetingMoments)],
})
