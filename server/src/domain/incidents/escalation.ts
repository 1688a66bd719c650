import type { Moment } from '../clock.ts'
import { type ClockRules, deadlines } from './clocks.ts'
import type { Incident, IncidentClock } from './incident.ts'
import { isAllowed } from './verbs.ts'
import type { IncidentSeverity } from './words.ts'

/** When a ticket that waits is escalated without anybody asking. */
export interface EscalationRule {
  severity: IncidentSeverity
  /** The deadline that was missed. */
  clock: IncidentClock
  /** Minutes after the deadline, from 0. */
  after: number
  /** How often it is to have been escalated by then, from 1; people's own escalations count. */
  level: number
}

/** The rules of the room: the worse, the sooner; twice where nobody reacts at all. */
export const defaultEscalation: readonly EscalationRule[] = [
  { severity: 'CRITICAL', clock: 'RESPONSE', after: 0, level: 1 },
  { severity: 'CRITICAL', clock: 'RESPONSE', after: 10, level: 2 },
  { severity: 'CRITICAL', clock: 'RESOLUTION', after: 0, level: 2 },
  { severity: 'HIGH', clock: 'RESPONSE', after: 15, level: 1 },
  { severity: 'HIGH', clock: 'RESOLUTION', after: 0, level: 1 },
  { severity: 'HIGH', clock: 'RESOLUTION', after: 120, level: 2 },
  { severity: 'MEDIUM', clock: 'RESPONSE', after: 120, level: 1 },
  { severity: 'MEDIUM', clock: 'RESOLUTION', after: 0, level: 1 },
]

/** What time alone does to a ticket: a deadline is noted as missed, or the ticket is escalated. */
export interface TimedAct {
  /** The first moment at which it is to be done. */
  at: Moment
  clock: IncidentClock
  /** The deadline that was missed. */
  due: Moment
  /** The rule by which the ticket is escalated; null when the deadline is only noted. */
  rule: EscalationRule | null
}

const MINUTE: Moment = 60_000

/**
 * What time does next to a ticket as it stands; null when nothing is left. Each act changes the
 * ticket, and what comes next is asked again.
 */
export function nextTimedAct(
  incident: Incident,
  clocks: ClockRules,
  rules: readonly EscalationRule[],
): TimedAct | null {
  const { severity, missed, escalation } = incident
  let next: TimedAct | null = null
  for (const { clock, due } of deadlines(incident, clocks)) {
    const noted = missed.includes(clock)
    const escalations = rules.filter((rule) => {
      const fits = rule.severity === severity && rule.clock === clock && rule.level > escalation
      return fits && isAllowed('ESCALATE', incident)
    })
    // Missed is what is still open a moment after its deadline.
    const acts = [
      ...(noted ? [] : [{ at: due + 1, clock, due, rule: null }]),
      ...escalations.map((rule) => ({ at: due + rule.after * MINUTE + 1, clock, due, rule })),
    ]
    for (const act of acts) if (next === null || act.at < next.at) next = act
  }
  return next
}

const waitsFor: Readonly<Record<IncidentClock, string>> = {
  RESPONSE: 'belum ditanggapi',
  RESOLUTION: 'belum selesai',
}

/** Why the hub escalated a ticket, in one Indonesian sentence that names the rule. */
export function escalationNote({ severity, clock, after, level }: EscalationRule): string {
  const late = after === 0 ? 'pada batas waktunya' : `${after} menit setelah batas waktunya`
  return `Aturan eskalasi ${severity} ${clock} +${after}: ${waitsFor[clock]} ${late}, naik sampai tingkat ${level}.`
}
