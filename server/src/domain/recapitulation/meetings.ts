import type { Moment } from '../clock.ts'
import type { AreaReport } from '../observation.ts'

/** The moments of a meeting (pleno), planned and actual, in the order of the day. */
export const meetingMoments = ['plannedStart', 'plannedFinish', 'startedAt', 'finishedAt'] as const

/** One of {@link meetingMoments}. */
export type MeetingMoment = (typeof meetingMoments)[number]

/** What a witness of a pair objects to at a meeting. */
export interface Objection {
  /** Name or function of the witness, as minuted. */
  by: string
  /** Ballot number of the pair the witness stands for; left out for somebody else. */
  pair?: number
  text: string
}

/** What is known of one meeting; a moment left out keeps its last value. */
export interface MeetingReported extends AreaReport, Partial<Record<MeetingMoment, Moment>> {
  /** `governor`, or `regency:35.78`. */
  contest: string
  /** Raised at the meeting; stands beside earlier ones and replaces none. */
  objection?: Objection
}

/** Type of the event that carries {@link MeetingReported}. */
export const MEETING_REPORTED = 'meeting.reported'
