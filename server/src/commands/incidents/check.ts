import type { IncidentCorrection, IncidentOpened } from '../../domain/incidents/events.ts'
import { incidentArea } from '../../domain/incidents/incident.ts'
import { LONG_TEXT, SHORT_TEXT, textFault, type TextRule } from '../../domain/text.ts'
import { checkKey } from '../reports/check.ts'
import type { IncidentDesk } from './desk.ts'
import { type IncidentProblem, invalid, unknownIncident } from './problem.ts'

/** Largest number that a ticket may speak of: above all voters of the province. */
const MOST = 100_000_000

/** One line that must say something. */
const SAID: TextRule = { ...SHORT_TEXT, required: true }

/** What is wrong with the key of a request; null when nothing is. */
export function checkRequestKey(key: string): IncidentProblem | null {
  const fault = checkKey(key)
  return fault && invalid('key', fault.message)
}

/** What is wrong with what a ticket says; null when nothing is. Fields left out are fine. */
export function checkTicket(said: Partial<IncidentOpened> & IncidentCorrection) {
  const { title, description, reporterName, reporterPhone, quantity } = said
  return (
    (title === undefined ? null : checkText('title', title, SAID)) ??
    checkText('description', description, LONG_TEXT) ??
    checkText('reporterName', reporterName, SHORT_TEXT) ??
    checkText('reporterPhone', reporterPhone, SHORT_TEXT) ??
    checkQuantity(quantity)
  )
}

/** What is wrong with a note; null when nothing is. */
export function checkNote(note: string | undefined, required: boolean): IncidentProblem | null {
  return checkText('note', note, { ...LONG_TEXT, required })
}

/** What is wrong with the name of somebody; null when nothing is. */
export function checkName(field: string, name: string): IncidentProblem | null {
  return checkText(field, name, SAID)
}

/** What is wrong with the ticket named as a cause; null when nothing is. */
export function checkParent(
  parent: number | undefined,
  child: number | null,
  desk: IncidentDesk,
): IncidentProblem | null {
  if (parent === undefined) return null
  const cause = desk.incidents.get(parent)
  if (!cause || !desk.may('see', incidentArea(cause))) return unknownIncident(parent, 'parent')
  if (parent === child) return invalid('parent', 'A ticket is not its own cause.')
  if (cause.parent !== null) {
    return invalid('parent', `#${parent} has a cause of its own${instead(cause.parent, desk)}.`)
  }
  if (cause.mergedInto !== null) {
    return invalid('parent', `#${parent} is merged${instead(cause.mergedInto, desk)}.`)
  }
  return cause.state === 'INVALID' ? invalid('parent', `#${parent} is invalid.`) : null
}

/** What is wrong with the ticket that another is to be merged into; null when nothing is. */
export function checkTarget(
  into: number,
  number: number,
  desk: IncidentDesk,
): IncidentProblem | null {
  const target = desk.incidents.get(into)
  if (!target || !desk.may('see', incidentArea(target))) return unknownIncident(into, 'into')
  if (into === number) return invalid('into', 'A ticket cannot be merged into itself.')
  if (target.mergedInto !== null) {
    return invalid('into', `#${into} is merged itself${instead(target.mergedInto, desk)}.`)
  }
  return target.state === 'INVALID' ? invalid('into', `#${into} is invalid.`) : null
}

/** What is wrong with a place; null when nothing is. */
export function checkPlace(place: string | undefined, desk: IncidentDesk): IncidentProblem | null {
  if (place === undefined || desk.geography.has(place, '35')) return null
  const message = `There is no place "${place.slice(0, 40)}". Look it up, or leave it out.`
  return { kind: 'not-found', code: 'PLACE_UNKNOWN', message, path: ['place'] }
}

function checkText(
  field: string,
  text: string | undefined,
  rule: TextRule,
): IncidentProblem | null {
  const fault = textFault(field, text, rule)
  return fault && invalid(field, fault.message, fault.code)
}

function checkQuantity(quantity: number | undefined): IncidentProblem | null {
  if (quantity === undefined) return null
  if (Number.isInteger(quantity) && quantity >= 0 && quantity <= MOST) return null
  return invalid('quantity', `quantity is ${quantity}; write a whole number from 0 to ${MOST}.`)
}

/** Which ticket to name instead, if it may be seen. */
function instead(number: number, desk: IncidentDesk): string {
  const ticket = desk.incidents.get(number)
  return ticket && desk.may('see', incidentArea(ticket)) ? `: name #${number}` : ''
}
