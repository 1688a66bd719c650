import type { Finding } from '../../domain/findings.ts'
import {
  type FindingGroup,
  type GroupStep,
  type GroupTicket,
  stepFor,
  type TicketRules,
} from '../../domain/incidents/from-findings.ts'
import { openingKey, tellingKey } from '../../domain/incidents/from-findings-keys.ts'
import { curedNote, tellingNote, ticketText } from '../../domain/incidents/from-findings-text.ts'
import type { Incident } from '../../domain/incidents/incident.ts'
import { byMachine } from './by-machine.ts'
import { changeIncident } from './change.ts'
import type { IncidentDesk } from './desk.ts'
import { openIncident } from './open.ts'
import type { IncidentProblem } from './problem.ts'

/** A group of findings with those that stand now. */
export interface GatheredFindings extends FindingGroup {
  /** Begins the keys of its entries. */
  key: string
  open: readonly Finding[]
}

/** What the decision needs to know. */
export interface FindingDesk {
  /** The hub's own desk. */
  desk: IncidentDesk
  rules: TicketRules
  tickets: {
    of(group: string): GroupTicket | undefined
    settledAt(number: number): number | null
  }
}

/** What became of a group: dealt with, to be decided again, or why the hub's own words were refused. */
type Dealt = 'done' | 'again' | IncidentProblem

/**
 * Opens, settles or tells the ticket of a group, as its findings stand; nothing when the ticket says
 * it all already. To be decided again when somebody changed the ticket meanwhile.
 */
export async function dealWith(group: GatheredFindings, known: FindingDesk): Promise<Dealt> {
  const { desk, tickets } = known
  const settledAt = (number: number): number | null => tickets.settledAt(number)
  const book = { get: (number: number) => desk.incidents.get(number), settledAt }
  const step = stepFor(group.open, tickets.of(group.key), book)
  if (step === null) return 'done'
  if (step.do === 'settle') return settle(group, step.incident, desk)
  const problem =
    step.do === 'open' ? await open(group, step, known) : await tell(group, step, desk)
  return problem ?? 'done'
}

async function open(
  group: GatheredFindings,
  { n, earlier }: Extract<GroupStep, { do: 'open' }>,
  { desk, rules }: FindingDesk,
): Promise<IncidentProblem | null> {
  const rule = rules[group.code]
  if (!rule) return null
  const { category, severity } = rule
  const opening = {
    key: openingKey(group.key, n),
    kind: 'INCIDENT' as const,
    category,
    severity,
    ...ticketText(group, group.open, earlier, desk.geography),
    place: group.place,
    source: 'CHECK' as const,
    quantity: group.open.length,
  }
  const opened = await openIncident(opening, desk)
  return typeof opened === 'number' ? null : opened
}

function tell(
  group: GatheredFindings,
  { incident, n, what }: Extract<GroupStep, { do: 'tell' }>,
  desk: IncidentDesk,
): Promise<IncidentProblem | null> {
  const { key, open: findings } = group
  const { number, version } = incident
  const note = tellingNote(what, group, findings, desk.geography)
  const asked = { number, version, key: tellingKey(key, n, what, version, findings.length), note }
  return changeIncident('COMMENT', asked, desk)
}

/**
 * Takes a ticket that nobody took up one step towards its end: verified, resolved, closed. Each step
 * is decided on what stands then: somebody may take it up in between.
 */
async function settle(
  { code }: GatheredFindings,
  incident: Incident,
  { recorder }: IncidentDesk,
): Promise<Dealt> {
  const { number, state } = incident
  const note = curedNote(code)
  const step =
    state === 'NEW'
      ? byMachine(incident, 'incident.verified', { number })
      : state === 'RESOLVED'
        ? byMachine(incident, 'incident.closed', { number })
        : byMachine(incident, 'incident.resolved', { number, note, reason: 'CURED' })
  const [outcome] = await recorder.record([step])
  return outcome?.kind === 'recorded' && state === 'RESOLVED' ? 'done' : 'again'
}
