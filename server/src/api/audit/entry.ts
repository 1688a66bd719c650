import type { Entry } from '../../journal/entry.ts'
import type { Incident } from '../../domain/incidents/incident.ts'
import type { Moment } from '../../domain/clock.ts'

/** What became of what an entry tells. */
export type AuditOutcome = 'DONE' | 'REFUSED'

/** An entry of the journal as a person reads it. */
export interface AuditLine {
  seq: number
  at: Moment
  actor: string
  type: string
  outcome: AuditOutcome
  place: string
  incident: number | null
  detail: string
}

/** Tickets, as far as the record asks for them. */
export interface Tickets {
  get(number: number): Incident | undefined
  /** The number of the ticket that an entry opened; null when it opened none. */
  openedAt(seq: number): number | null
}

/** Most characters of a line's detail. */
const DETAIL = 300

/** Where entries name what they are about, the closest first. */
const placeFields = ['station', 'area', 'place', 'regency', 'within']

/** What the place and the time say already. */
const leftOut = new Set([...placeFields, 'observedAt', 'number'])

/**
 * An entry in one line. What is about a ticket is where the ticket is now, so that who may see a ticket
 * may see what was done with it, and nobody else; what names no place belongs to the province.
 */
export function lineOf(entry: Entry, tickets: Tickets): AuditLine {
  const { seq, at, actor, type } = entry
  const said = JSON.parse(entry.body) as unknown
  const fields = said !== null && typeof said === 'object' ? Object.entries(said) : []
  const incident = ticketOf(entry, new Map(fields), tickets)
  const named = placeFields.map((field) => fields.find(([name]) => name === field)?.[1])
  const place = named.find((value) => typeof value === 'string' && value !== '')
  const own = incident === null ? place : tickets.get(incident)?.place
  return {
    seq,
    at,
    actor,
    type,
    outcome: type.endsWith('.refused') ? 'REFUSED' : 'DONE',
    place: typeof own === 'string' ? own : '35',
    incident,
    detail: detailOf(fields),
  }
}

function ticketOf({ seq, type }: Entry, said: Map<string, unknown>, tickets: Tickets) {
  if (!type.startsWith('incident.')) return null
  const number = said.get('number')
  return typeof number === 'number' ? number : tickets.openedAt(seq)
}

function detailOf(fields: readonly [string, unknown][]): string {
  const told = fields.filter(([name, value]) => !leftOut.has(name) && value !== null)
  const line = told.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(', ')
  const plain = line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)
  // Cut between characters, not inside of one.
  return plain.length <= DETAIL ? plain : `${plain.slice(0, DETAIL - 1).replace(/\p{Cs}$/u, '')}…`
}

/** What cannot be seen is written out, so that a line of the record deceives nobody. */
function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
}
