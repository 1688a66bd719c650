import type { Moment } from '../clock.ts'
import type { KeptAttachment } from './attachments.ts'
import {
  type Agency,
  type IncidentCategory,
  type IncidentKind,
  type IncidentReason,
  type IncidentSeverity,
  type IncidentSource,
  type IncidentState,
  openStates,
} from './words.ts'

/** The two clocks of a ticket: until somebody responds, and until it is resolved. */
export const incidentClocks = ['RESPONSE', 'RESOLUTION'] as const

/** One of {@link incidentClocks}. */
export type IncidentClock = (typeof incidentClocks)[number]

/** A ticket as it stands after one entry of the journal. Never changed in place. */
export interface Incident {
  /** From 1, in the order of opening, without a gap. */
  readonly number: number
  readonly kind: IncidentKind
  readonly category: IncidentCategory
  readonly severity: IncidentSeverity
  readonly state: IncidentState
  readonly title: string
  /** Empty when nothing was said beyond the title. */
  readonly description: string
  /** Code of an area or station; null when it belongs to no place but the whole province. */
  readonly place: string | null
  readonly source: IncidentSource
  /** Who told the desk; null when not said. */
  readonly reporterName: string | null
  readonly reporterPhone: string | null
  /** How many are missing, damaged, waiting; null when no number was said. */
  readonly quantity: number | null
  readonly openedAt: Moment
  readonly openedBy: string
  /** 1 at opening, one more with every verb of its own. */
  readonly version: number
  /** Moment and position of the last entry that changed it. */
  readonly changedAt: Moment
  readonly changedSeq: number
  /** When a person first took it up; null while nobody has. */
  readonly respondedAt: Moment | null
  readonly resolvedAt: Moment | null
  /** What the resolution's clock counts from: the opening, or the last reopening. */
  readonly clockFrom: Moment
  /** Since when it is with an agency outside; null when it is not. */
  readonly pausedSince: Moment | null
  /** Milliseconds that it was with agencies before, since `clockFrom`. */
  readonly paused: number
  /** Deadlines that it was noted to have missed. */
  readonly missed: readonly IncidentClock[]
  /** Who works on it; null while nobody was named. */
  readonly assignee: string | null
  /** How often it was escalated inside. */
  readonly escalation: number
  readonly referredTo: Agency | null
  /** Whose advice is waited for; null when none is. */
  readonly adviceFrom: string | null
  readonly reason: IncidentReason | null
  /** Number of the ticket of its cause. */
  readonly parent: number | null
  readonly children: readonly number[]
  readonly mergedInto: number | null
  readonly merged: readonly number[]
  /** The state it was merged from, for the way back; null when it is not merged. */
  readonly mergedFrom: IncidentState | null
  readonly attachments: readonly KeptAttachment[]
  /** Positions of all entries that changed it, in order. */
  readonly entries: readonly number[]
}

/** Whether somebody still has to do something. */
export function isOpen({ state }: Pick<Incident, 'state'>): boolean {
  return (openStates as readonly IncidentState[]).includes(state)
}

/** The stream that a ticket's verbs are recorded on. */
export function incidentStream(number: number): string {
  return `incident:${number}`
}

/** Code of the area that decides who may see a ticket: its place, or the province without one. */
export function incidentArea({ place }: Pick<Incident, 'place'>): string {
  return place ?? '35'
}
