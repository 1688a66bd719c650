import type { Moment } from '../../domain/clock.ts'
import type { Correction, FormReported } from '../../domain/recapitulation/forms.ts'
import type { Observation } from '../../domain/observation.ts'
import { supersedes } from '../../domain/observation.ts'
import {
  type MeetingMoment,
  meetingMoments,
  type MeetingReported,
  type Objection,
} from '../../domain/recapitulation/meetings.ts'
import type { Entry } from '../../journal/entry.ts'

/** A form as it was signed, or as a correction left it. Never changed in place. */
export interface FormVersion {
  /** From 1: the form as signed. */
  readonly version: number
  readonly votes: readonly number[]
  /** As written on the form. */
  readonly valid: number
  readonly invalid: number
  /** Null on the form as signed. */
  readonly correction: Correction | null
  readonly observedAt: Moment
  /** When the hub accepted it. */
  readonly at: Moment
  readonly actor: string
  /** Under which its sender knows it. */
  readonly key: string
}

/** A moment of a meeting with the observation that it comes from. */
interface ObservedMoment extends Observation {
  moment: Moment
}

/** An objection with when it was raised. */
export interface NotedObjection extends Objection {
  readonly observedAt: Moment
  /** Sender and key of the report. */
  readonly key: string
}

/** What is known of one contest's recapitulation in one area. Never changed in place. */
export interface AreaStanding {
  readonly area: string
  readonly contest: string
  readonly moments: Readonly<Partial<Record<MeetingMoment, ObservedMoment>>>
  /** In the order they were raised. */
  readonly objections: readonly NotedObjection[]
  /** The form as signed, then each correction; empty before it was signed. */
  readonly forms: readonly FormVersion[]
}

/** An area and contest of which nothing is known. */
export function unknownStanding(area: string, contest: string): AreaStanding {
  return { area, contest, moments: {}, objections: [], forms: [] }
}

/** When the meeting was finished: as reported, or else when its form was signed; null before. */
export function finishedAt({ moments, forms }: AreaStanding): Moment | null {
  return moments.finishedAt?.moment ?? forms[0]?.observedAt ?? null
}

/** What a report of the meeting makes of a standing; the order of arrival does not matter. */
export function withMeeting(
  before: AreaStanding,
  report: MeetingReported,
  observation: Observation,
): AreaStanding {
  const moments = { ...before.moments }
  for (const name of meetingMoments) {
    const moment = report[name]
    const known = moments[name]
    if (moment === undefined || (known && !supersedes(observation, known))) continue
    moments[name] = { ...observation, moment }
  }
  return { ...before, moments, objections: withObjection(before, report, observation) }
}

/** What a form or its correction makes of a standing; its place in the stream is its version. */
export function withForm(before: AreaStanding, form: FormReported, entry: Entry): AreaStanding {
  const { votes, invalid, correction = null, observedAt } = form
  const valid = form.valid ?? votes.reduce((sum, count) => sum + count, 0)
  const { at, actor, key } = entry
  const version = before.forms.length + 1
  const figures = { version, votes, valid, invalid, correction, observedAt }
  return { ...before, forms: [...before.forms, { ...figures, at, actor, key: key ?? '' }] }
}

function withObjection(
  { objections }: AreaStanding,
  { objection }: MeetingReported,
  { observedAt, key }: Observation,
): readonly NotedObjection[] {
  if (!objection) return objections
  const noted = { ...objection, observedAt, key }
  return [...objections, noted].toSorted(
    (one, other) => one.observedAt - other.observedAt || (one.key < other.key ? -1 : 1),
  )
}
