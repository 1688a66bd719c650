import { type Moment, formatWibStamp } from '../../domain/clock.ts'
import { isWithin } from '../../domain/geography/codes.ts'
import { INCIDENT_OPENED } from '../../domain/incidents/events.ts'
import { type IntakeLink, PUBLIC_ACTOR } from '../../domain/incidents/intake.ts'
import type { IncidentCategory, IncidentKind } from '../../domain/incidents/words.ts'
import { SHORT_TEXT, textFault, type TextRule } from '../../domain/text.ts'
import type { IncidentDesk } from './desk.ts'
import type { Paces, Reporter } from './intake-pace.ts'
import { openIncident } from './open.ts'
import { type IncidentProblem, invalid } from './problem.ts'

/** A problem as somebody without an account reports it. */
export interface ProblemReport {
  /** Identifies the report for good. */
  key: string
  kind: IncidentKind
  category: IncidentCategory
  text: string
  /** Code of an area or station; null when it is not known. */
  place: string | null
  /** When it happened; null for now. */
  happenedAt: Moment | null
  name: string | null
  phone: string | null
}

/** Too much was reported of late. */
export interface TooMany {
  kind: 'too-many'
  code: 'TOO_MANY'
  message: string
  path: string[]
  /** Milliseconds of real time until it may be tried again. */
  wait: number
}

/** What the decision needs beside a desk. */
export interface IntakeDesk extends Omit<IncidentDesk, 'actor' | 'may'> {
  paces: Paces
  /** By the hub's clock. */
  now: Moment
}

/** What a report may say. */
const REPORT_TEXT: TextRule = { most: 4_000, required: true, lines: true }

/** Longest title that is made of a text, in characters. */
const TITLE = 120

/** How far a telephone's clock may be ahead of the hub's: ten minutes. */
const CLOCKS_DIFFER = 600_000

/** Opens an unverified ticket: its number, also when the same report came before; or what is wrong. */
export async function reportProblem(
  report: ProblemReport,
  reporter: Reporter,
  desk: IntakeDesk,
): Promise<number | IncidentProblem | TooMany> {
  const unfit = checkReport(report, desk.now)
  if (unfit) return unfit
  // Taken before it is recorded: others ask meanwhile.
  const turn = isKnown(report.key, desk) ? null : desk.paces.report(reporter)
  if (turn && turn.wait > 0) return tooMany(turn.wait)
  const { link } = reporter
  const opened = await openIncident(ticketOf(report, link), {
    ...desk,
    actor: PUBLIC_ACTOR,
    may: (act, place) => act === 'open' && (link === null || isWithin(place, link.area)),
  })
  if (typeof opened !== 'number') turn?.giveBack()
  return opened
}

/** What is said to who has reported, or sent files, too often. */
export function tooMany(wait: number): TooMany {
  const minutes = Math.ceil(wait / 60_000)
  const message = `Too much was sent from here. Try again in ${minutes} min; nothing is lost.`
  return { kind: 'too-many', code: 'TOO_MANY', message, path: [], wait }
}

function checkReport(
  { text, happenedAt, name, phone }: ProblemReport,
  now: Moment,
): IncidentProblem | null {
  const fault =
    textFault('text', text, REPORT_TEXT) ??
    textFault('name', name, { ...SHORT_TEXT, most: 100 }) ??
    textFault('phone', phone, { ...SHORT_TEXT, most: 40 })
  if (fault) return invalid(fault.field, fault.message, fault.code)
  if (happenedAt === null || happenedAt <= now + CLOCKS_DIFFER) return null
  return invalid('happenedAt', 'It lies in the future. Say when it happened.', 'IN_THE_FUTURE')
}

/** Whether this very key was recorded before: sending a report again is no second report. */
function isKnown(key: string, desk: IntakeDesk): boolean {
  const draft = { type: INCIDENT_OPENED, data: null, actor: PUBLIC_ACTOR, key }
  return desk.foresee([draft]).outcomes[0]?.kind !== 'recorded'
}

function ticketOf(report: ProblemReport, link: IntakeLink | null) {
  const { key, kind, category, text, place, happenedAt, name, phone } = report
  const [line = ''] = text.trim().split(/[\n\u2028\u2029]/u, 1)
  const words = [...line.replaceAll('\t', ' ').trim()]
  const title = words.length > TITLE ? `${words.slice(0, TITLE - 1).join('')}…` : words.join('')
  const when =
    happenedAt === null ? [] : [`Waktu kejadian: ${formatWibStamp(happenedAt).slice(0, 16)} WIB`]
  const description = [...(title === text.trim() ? [] : [text]), ...when].join('\n\n')
  return {
    key,
    kind,
    category,
    // A question can wait a little; how bad a problem is, the desk finds out.
    severity: kind === 'INQUIRY' ? ('LOW' as const) : ('MEDIUM' as const),
    title,
    ...(description !== '' && { description }),
    place: place ?? (link && link.area !== '35' ? link.area : null),
    source: link ? ('FIELD' as const) : ('PUBLIC' as const),
    reporterName: reporterName(name, link),
    reporterPhone: phone?.trim() ? phone : null,
  }
}

/** Who reported, and through whose link. */
function reporterName(name: string | null, link: IntakeLink | null): string | null {
  const said = name?.trim() ? name : null
  if (!link) return said
  return said === null ? link.label : `${said} (${link.label})`
}
