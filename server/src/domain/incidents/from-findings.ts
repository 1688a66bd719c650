import type { Finding } from '../findings.ts'
import { areaLevels, parentOf } from '../geography/codes.ts'
import { type Incident, isOpen } from './incident.ts'
import type { IncidentCategory, IncidentSeverity } from './words.ts'

/** Levels at which findings are gathered, widest first. */
export const gatherLevels = [...areaLevels, 'STATION'] as const

/** What ticket the findings of a code open. */
export interface TicketRule {
  category: IncidentCategory
  severity: IncidentSeverity
  /** All findings inside one area of this level are one ticket; those of a wider area keep theirs. */
  level: (typeof gatherLevels)[number]
}

/** The findings that open tickets, by code; the others wait in the list of findings. */
export type TicketRules = Readonly<Record<string, TicketRule>>

/** What the room chose: contradictions that somebody has to go after, not each missing ballot. */
export const defaultTickets: TicketRules = {
  BALLOTS_SWAPPED: { category: 'LOGISTICS', severity: 'HIGH', level: 'DISTRICT' },
  HANDOVER_EXCEEDS: { category: 'LOGISTICS', severity: 'HIGH', level: 'DISTRICT' },
  DISPATCH_BOXES: { category: 'LOGISTICS', severity: 'MEDIUM', level: 'REGENCY' },
  DISPATCH_STATIONS: { category: 'LOGISTICS', severity: 'MEDIUM', level: 'REGENCY' },
  CAME_IMPLAUSIBLE: { category: 'VOTING', severity: 'MEDIUM', level: 'DISTRICT' },
  COUNTED_IMPLAUSIBLE: { category: 'COUNTING', severity: 'HIGH', level: 'DISTRICT' },
  RECAP_DIFFERENCE: { category: 'RECAPITULATION', severity: 'HIGH', level: 'DISTRICT' },
  PUBLIC_COUNT_FELL: { category: 'SIREKAP', severity: 'MEDIUM', level: 'REGENCY' },
  REGENCY_SILENT: { category: 'SIREKAP', severity: 'HIGH', level: 'REGENCY' },
}

/** Findings that one ticket stands for: of one code and contest, in one place. */
export interface FindingGroup {
  code: string
  contest: string | null
  place: string
}

/** The group that a finding belongs to; null when those of its code open no tickets. */
export function groupOf(
  { code, contest, place }: Pick<Finding, 'code' | 'contest' | 'place'>,
  rules: TicketRules,
): FindingGroup | null {
  const rule = rules[code]
  if (!rule) return null
  const parts = gatherLevels.indexOf(rule.level) + 1
  let gathered = place
  while (gathered.split('.').length > parts) gathered = parentOf(gathered) ?? gathered
  return { code, contest, place: gathered }
}

/** The last ticket that was opened for a group. */
export interface GroupTicket {
  /** Which of the group's tickets it is, from 1. */
  n: number
  /** Its number as a ticket. */
  number: number
  /** What it was last told; null when nothing since its opening. */
  told: Told | null
  /** Findings that it was last told to stand for, from 1. */
  count: number
}

/** What a ticket is told: all figures are cured, they contradict again, or many more do. */
export const tellings = ['CURED', 'AGAIN', 'MORE'] as const

/** One of {@link tellings}. */
export type Told = (typeof tellings)[number]

/** What the hub knows of tickets when it decides about a group. */
export interface TicketBook {
  get(number: number): Incident | undefined
  /** Position of the entry that last resolved or invalidated a ticket; null when none did. */
  settledAt(number: number): number | null
}

/** What is to be done about a group of findings. */
export type GroupStep =
  | { do: 'open'; n: number; earlier: number | null }
  | { do: 'settle'; incident: Incident }
  | { do: 'tell'; incident: Incident; n: number; what: Told }
  | null

/**
 * What is to be done about a group whose open findings are `open`. A ticket that a person took up is
 * theirs: it is told, not settled. It is also told when there are twice as many, so that a flood is a
 * few remarks. A settled one is never reopened: what was found since then opens
 * a new one, and what stood when it was settled was judged with it.
 */
export function stepFor(
  open: readonly Pick<Finding, 'seq'>[],
  ticket: GroupTicket | undefined,
  book: TicketBook,
): GroupStep {
  const incident = ticket && book.get(ticket.number)
  if (!ticket || !incident) return open.length > 0 ? { do: 'open', n: 1, earlier: null } : null
  const { n, told, count } = ticket
  if (open.length === 0) return stepWhenCured(incident, ticket)
  const standing = followed(incident, book)
  if (isOpen(standing)) {
    if (standing !== incident) return null
    if (told === 'CURED') return { do: 'tell', incident, n, what: 'AGAIN' }
    return open.length >= 2 * count ? { do: 'tell', incident, n, what: 'MORE' } : null
  }
  const settled = book.settledAt(standing.number) ?? Infinity
  const isNew = open.some(({ seq }) => seq > settled)
  return isNew ? { do: 'open', n: n + 1, earlier: ticket.number } : null
}

function stepWhenCured(incident: Incident, { n, told }: GroupTicket): GroupStep {
  if (!isTakenUp(incident)) {
    // A hub that stopped between the two leaves a ticket resolved that is still to be closed.
    const begun = incident.state === 'RESOLVED' && incident.reason === 'CURED'
    return isOpen(incident) || begun ? { do: 'settle', incident } : null
  }
  const isToBeTold = isOpen(incident) && told !== 'CURED'
  return isToBeTold ? { do: 'tell', incident, n, what: 'CURED' } : null
}

/** Whether a person has made a ticket theirs, or hung others on it. */
function isTakenUp({ respondedAt, parent, children, merged }: Incident): boolean {
  return respondedAt !== null || parent !== null || children.length + merged.length > 0
}

/** The ticket that a ticket lives on in, if it was merged. */
function followed(incident: Incident, book: TicketBook): Incident {
  const { mergedInto } = incident
  const next = mergedInto === null ? undefined : book.get(mergedInto)
  return next ? followed(next, book) : incident
}
