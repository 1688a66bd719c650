import type { Moment } from '../clock.ts'
import type { Attachment } from './attachments.ts'
import type { IncidentClock } from './incident.ts'
import type {
  Agency,
  IncidentCategory,
  IncidentKind,
  IncidentReason,
  IncidentSeverity,
  IncidentSource,
} from './words.ts'

/** A ticket was opened; its number is the count of such entries so far. */
export const INCIDENT_OPENED = 'incident.opened'

/** What is said when a ticket is opened. */
export interface IncidentOpened {
  kind: IncidentKind
  category: IncidentCategory
  severity: IncidentSeverity
  title: string
  description?: string
  /** Code of an area or station. */
  place?: string
  source: IncidentSource
  reporterName?: string
  reporterPhone?: string
  quantity?: number
  /** Number of the ticket of its cause. */
  parent?: number
}

/** What every verb says. */
export interface IncidentChanged {
  number: number
  /** What the person said; left out when nothing. */
  note?: string
}

/** Fields of a ticket that can be corrected; those left out stay. */
export interface IncidentCorrection {
  kind?: IncidentKind
  category?: IncidentCategory
  severity?: IncidentSeverity
  title?: string
  description?: string
  place?: string
  quantity?: number
}

/** What each type of entry says of its ticket. */
export interface IncidentEvents {
  'incident.verified': IncidentChanged
  'incident.assigned': IncidentChanged & { to: string }
  'incident.started': IncidentChanged
  'incident.escalated': IncidentChanged
  'incident.referred': IncidentChanged & { to: Agency }
  'incident.replied': IncidentChanged
  'incident.advice-requested': IncidentChanged & { of: string }
  'incident.advice-given': IncidentChanged
  'incident.resolved': IncidentChanged & { reason: IncidentReason }
  'incident.closed': IncidentChanged
  'incident.invalidated': IncidentChanged
  'incident.reopened': IncidentChanged
  'incident.merged': IncidentChanged & { into: number }
  'incident.unmerged': IncidentChanged
  'incident.linked': IncidentChanged & { parent: number }
  'incident.unlinked': IncidentChanged
  'incident.commented': IncidentChanged
  'incident.amended': IncidentChanged & IncidentCorrection
  'incident.attached': IncidentChanged & Attachment
  /** `due`: the deadline that was missed, as it stood then. */
  'incident.fell-overdue': IncidentChanged & { clock: IncidentClock; due: Moment }
}

/** Type of an entry that changes a ticket. */
export type IncidentEventType = keyof IncidentEvents
