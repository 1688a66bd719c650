import type { Moment } from '../clock.ts'
import { type Incident, type IncidentClock, isOpen } from './incident.ts'
import type { IncidentSeverity } from './words.ts'

/** Minutes that a ticket may wait for its first response, and for its resolution. */
export interface ClockRule {
  response: number
  resolution: number
}

/** The clocks by severity. */
export type ClockRules = Readonly<Record<IncidentSeverity, ClockRule>>

/** The clocks of the room. Source: DOMAIN. */
export const defaultClocks: ClockRules = {
  CRITICAL: { response: 5, resolution: 60 },
  HIGH: { response: 15, resolution: 4 * 60 },
  MEDIUM: { response: 60, resolution: 24 * 60 },
  LOW: { response: 4 * 60, resolution: 3 * 24 * 60 },
}

const MINUTE: Moment = 60_000

/** By when somebody is to respond; the moment stays when somebody has. */
export function respondBy({ openedAt, severity }: Incident, rules: ClockRules): Moment {
  return openedAt + rules[severity].response * MINUTE
}

/** By when it is to be resolved; null while it is with an agency outside, where the clock stands. */
export function resolveBy(incident: Incident, rules: ClockRules): Moment | null {
  const { clockFrom, severity, pausedSince, paused } = incident
  if (pausedSince !== null) return null
  return clockFrom + paused + rules[severity].resolution * MINUTE
}

/** The deadlines that a ticket still has before it, or has missed; empty once it is not open. */
export function deadlines(
  incident: Incident,
  rules: ClockRules,
): { clock: IncidentClock; due: Moment }[] {
  if (!isOpen(incident)) return []
  const response = respondBy(incident, rules)
  const resolution = resolveBy(incident, rules)
  return [
    ...(incident.respondedAt === null ? [{ clock: 'RESPONSE' as const, due: response }] : []),
    ...(resolution === null ? [] : [{ clock: 'RESOLUTION' as const, due: resolution }]),
  ]
}

/** Whether an open ticket has missed a deadline by a moment. */
export function isOverdue(incident: Incident, rules: ClockRules, now: Moment): boolean {
  return deadlines(incident, rules).some(({ due }) => now > due)
}
