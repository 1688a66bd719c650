import type { Moment } from '../clock.ts'
import type { Incident } from './incident.ts'
import type { IncidentState } from './words.ts'

/** So many in so many minutes of real time. */
export interface Pace {
  count: number
  minutes: number
}

/** How much is taken from people without an account. */
export interface IntakeRules {
  /** Reports of one address, through one officers' link, and in all. */
  reports: { address: Pace; link: Pace; all: Pace }
  /** Files of one address, and in all. */
  files: { address: Pace; all: Pace }
}

/** The paces unless configured otherwise. */
export const defaultIntakeRules: IntakeRules = {
  reports: {
    address: { count: 5, minutes: 10 },
    link: { count: 60, minutes: 10 },
    all: { count: 60, minutes: 1 },
  },
  files: { address: { count: 40, minutes: 10 }, all: { count: 120, minutes: 1 } },
}

/** Who acts when somebody without an account reports. */
export const PUBLIC_ACTOR = 'public'

/** A link for officers was made. */
export const INTAKE_LINK_ISSUED = 'intake-link.issued'

/** A link for officers was called back. */
export const INTAKE_LINK_REVOKED = 'intake-link.revoked'

/** What is said when a link is made; its code is made of its id and the hub's key, and kept nowhere. */
export interface IntakeLinkIssued {
  id: string
  /** Whom it is for: `PPK Robatal`. */
  label: string
  /** Code of the area that it reports from. */
  area: string
  /** By the real clock. */
  expiresAt: Moment
}

/** What is said when a link is called back. */
export interface IntakeLinkRevoked {
  id: string
}

/** A link for officers as it stands. */
export interface IntakeLink extends IntakeLinkIssued {
  issuedBy: string
  issuedAt: Moment
  revokedBy: string | null
}

/** What somebody who reported is told of the ticket, and nothing else. */
export const reportProgress = ['RECEIVED', 'IN_HAND', 'DONE', 'NOT_PURSUED'] as const

/** A step of {@link reportProgress}. */
export type ReportProgress = (typeof reportProgress)[number]

const progressOf: Readonly<Record<IncidentState, ReportProgress>> = {
  NEW: 'RECEIVED',
  VERIFIED: 'IN_HAND',
  ASSIGNED: 'IN_HAND',
  IN_PROGRESS: 'IN_HAND',
  ESCALATED: 'IN_HAND',
  REFERRED: 'IN_HAND',
  RESOLVED: 'DONE',
  CLOSED: 'DONE',
  INVALID: 'NOT_PURSUED',
  MERGED: 'IN_HAND',
}

/** How far a report has come; one that was merged is as far as the ticket that goes on for it. */
export function progressOfReport(
  incident: Incident,
  get: (number: number) => Incident | undefined,
): ReportProgress {
  const seen = new Set<number>()
  let at = incident
  while (at.mergedInto !== null && !seen.has(at.number)) {
    seen.add(at.number)
    const next = get(at.mergedInto)
    if (!next) break
    at = next
  }
  return progressOf[at.state]
}
