import { normaliseCode } from '../../domain/geography/codes.ts'
import type { IncidentCorrection } from '../../domain/incidents/events.ts'
import type { IncidentVerb } from '../../domain/incidents/verbs.ts'
import type { Agency, IncidentReason } from '../../domain/incidents/words.ts'
import { canonical } from '../reports/canonical.ts'
import { checkName, checkNote, checkParent, checkPlace, checkTarget, checkTicket } from './check.ts'
import type { IncidentDesk } from './desk.ts'
import { forbidden, type IncidentProblem, invalid } from './problem.ts'

/** What every verb is asked with. */
export interface Asked {
  number: number
  /** The ticket's version that the decision was made on. */
  version: number
  /** Identifies the change for its sender for good. */
  key: string
  note?: string | null
}

/** What each verb is asked with beside that. */
export interface AskedFor extends Record<IncidentVerb, object> {
  ASSIGN: { to: string }
  REFER: { to: Agency }
  REQUEST_ADVICE: { of: string }
  RESOLVE: { reason: IncidentReason }
  MERGE: { into: number }
  LINK: { parent: number }
  AMEND: { [Field in keyof IncidentCorrection]: IncidentCorrection[Field] | null }
}

/** The fields of each verb, beside the note: nothing else that came along is recorded. */
const fields: { readonly [Verb in IncidentVerb]?: readonly (keyof AskedFor[Verb])[] } = {
  ASSIGN: ['to'],
  REFER: ['to'],
  REQUEST_ADVICE: ['of'],
  RESOLVE: ['reason'],
  MERGE: ['into'],
  LINK: ['parent'],
  AMEND: ['kind', 'category', 'severity', 'title', 'description', 'place', 'quantity'],
}

/** What is recorded of a verb: what was said, without what was left out. */
export function saidOf<Verb extends IncidentVerb>(
  verb: Verb,
  asked: Asked & AskedFor[Verb],
): object {
  const { number, note } = asked
  const own = (fields[verb] ?? []).map((field) => [field, asked[field]] as const)
  const { place, ...said } = Object.fromEntries(own) as { place?: string | null }
  return canonical({ ...said, number, note, place: place ? (normaliseCode(place) ?? place) : null })
}

/** Verbs that say nothing without a note. */
const noted: ReadonlySet<IncidentVerb> = new Set([
  'ESCALATE',
  'REPLY',
  'GIVE_ADVICE',
  'INVALIDATE',
  'REOPEN',
  'COMMENT',
])

/** What is wrong with what is said with a verb, whatever its ticket; null when nothing is. */
export function checkSaid(verb: IncidentVerb, said: object): IncidentProblem | null {
  const { note, ...rest } = said as { note?: string } & Record<string, unknown>
  if (verb === 'AMEND' && Object.keys(rest).length < 2) {
    return invalid('input', 'Nothing is corrected: give the fields that change.', 'NOTHING_SAID')
  }
  const { reason } = rest as { reason?: IncidentReason }
  return (
    checkNote(note, noted.has(verb) || reason === 'OTHER') ??
    (verb === 'ASSIGN' ? checkName('to', String(rest['to'])) : null) ??
    (verb === 'REQUEST_ADVICE' ? checkName('of', String(rest['of'])) : null) ??
    (verb === 'AMEND' ? checkTicket(rest) : null)
  )
}

/** What is wrong with the other ticket or place that a verb names; null when nothing is. */
export function checkOther(
  verb: IncidentVerb,
  said: object,
  desk: IncidentDesk,
): IncidentProblem | null {
  const { number, into, parent, place } = said as {
    number: number
    into: number
    parent: number
    place?: string
  }
  if (verb === 'MERGE') return checkTarget(into, number, desk)
  if (verb === 'LINK') return checkParent(parent, number, desk)
  if (verb !== 'AMEND' || place === undefined) return null
  const unknown = checkPlace(place, desk)
  if (unknown || desk.may('handle', place)) return unknown
  return forbidden('place', `You may not move tickets to ${place}.`)
}
