import type { Moment } from '../../domain/clock.ts'
import { normaliseCode } from '../../domain/geography/codes.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import {
  INTAKE_LINK_ISSUED,
  INTAKE_LINK_REVOKED,
  type IntakeLink,
  type IntakeLinkIssued,
  type IntakeLinkRevoked,
} from '../../domain/incidents/intake.ts'
import { SHORT_TEXT, textFault } from '../../domain/text.ts'
import type { Recorder } from '../recorder.ts'
import type { Signer } from '../signer.ts'
import { forbidden, type IncidentProblem, invalid } from './problem.ts'

const PURPOSE = 'intake-link'

const DAY = 86_400_000

/** Longest life of a link, in days: the weeks of an election. */
const MOST_DAYS = 60

/** A link as it is asked for. */
export interface LinkAsked {
  label: string
  area: string
  days: number
}

/** What a decision about links needs to know, and who decides. */
export interface LinkDesk {
  geography: Geography
  links: { get(id: string): IntakeLink | undefined }
  actor: string
  /** Whether who decides may make and call back links in an area. */
  may(area: string): boolean
  recorder: Recorder
  signer: Signer
  /** By the real clock. */
  realNow: Moment
  newId(): string
}

/** Makes a link: its id and its code, which is told this once; or what is wrong. */
export async function issueLink(
  { label, area: asked, days }: LinkAsked,
  desk: LinkDesk,
): Promise<{ id: string; code: string } | IncidentProblem> {
  const area = normaliseCode(asked) ?? asked
  const fault = textFault('label', label, { ...SHORT_TEXT, most: 80, required: true })
  if (fault) return invalid(fault.field, fault.message, fault.code)
  if (!desk.geography.area(area)) {
    const message = `There is no area "${asked.slice(0, 40)}". Give a code such as 35.78.`
    return { kind: 'not-found', code: 'AREA_UNKNOWN', message, path: ['area'] }
  }
  if (!desk.may(area)) return forbidden('area', `You may not make links for ${area}.`)
  if (days < 1 || days > MOST_DAYS) {
    return invalid('days', `A link lives 1 to ${MOST_DAYS} days, not ${days}.`)
  }
  const id = desk.newId()
  const expiresAt = desk.realNow + days * DAY
  const data: IntakeLinkIssued = { id, label, area, expiresAt }
  await desk.recorder.record([{ type: INTAKE_LINK_ISSUED, data, actor: desk.actor }])
  return { id, code: `${id}-${desk.signer.sign(PURPOSE, id)}` }
}

/** Calls a link back; null when it is, or was before; otherwise what is wrong. */
export async function revokeLink(id: string, desk: LinkDesk): Promise<IncidentProblem | null> {
  const link = desk.links.get(id)
  if (!link || !desk.may(link.area)) {
    const message = 'There is no such link here. Look at the list again.'
    return { kind: 'not-found', code: 'LINK_UNKNOWN', message, path: ['id'] }
  }
  if (link.revokedBy !== null) return null
  const data: IntakeLinkRevoked = { id }
  await desk.recorder.record([{ type: INTAKE_LINK_REVOKED, data, actor: desk.actor }])
  return null
}

/** The link of a code, while it holds; null for a wrong, old or called back one. */
export function linkOfCode(
  code: string,
  { links, signer, realNow }: Pick<LinkDesk, 'links' | 'signer' | 'realNow'>,
): IntakeLink | null {
  const [id = '', signature = '', ...rest] = code.trim().toUpperCase().split('-')
  if (rest.length > 0 || !signer.verify(PURPOSE, id, signature)) return null
  const link = links.get(id)
  return link && holds(link, realNow) ? link : null
}

/** Whether a link still lets reports in. */
export function holds({ revokedBy, expiresAt }: IntakeLink, realNow: Moment): boolean {
  return revokedBy === null && realNow < expiresAt
}
