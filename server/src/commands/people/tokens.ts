import type { Role } from '../../access/principal.ts'
import { newId } from '../../access/tokens.ts'
import { peopleEvents, type TokenIssued } from '../../domain/people/events.ts'
import type { MachineToken } from '../../domain/people/people.ts'
import { freeName, knownArea } from './check.ts'
import { type Done, done, invalid, notFound, type PeopleDesk } from './desk.ts'

const DAY = 24 * 60 * 60_000

/** Most days that a token may be good for. */
const MOST_DAYS = 3_650

/** What a machine is to act as. */
export interface NewToken {
  name: string
  role: Role
  /** Dotted code; null for the whole province. */
  area: string | null
  /** Days of the real clock that it is good for; null: until it is revoked. */
  days: number | null
}

/** A token as it is told once. */
export interface IssuedToken {
  issued: MachineToken
  token: string
}

/** Makes a token for a machine. The hub tells it this once and keeps no more than its SHA-256. */
export function issueToken(
  asked: NewToken,
  actor: string,
  desk: PeopleDesk,
): Promise<Done<IssuedToken>> {
  return desk.turns.take(() => issue(asked, actor, desk))
}

async function issue(
  { name: text, role, area, days }: NewToken,
  actor: string,
  desk: PeopleDesk,
): Promise<Done<IssuedToken>> {
  const name = freeName(text, desk)
  if (!name.ok) return name
  const inArea = knownArea(area, desk)
  if (!inArea.ok) return inArea
  if (days !== null && (days < 1 || days > MOST_DAYS)) {
    return invalid('OUT_OF_RANGE', `days: write 1 to ${MOST_DAYS}, or leave it out.`, 'days')
  }
  const id = newId()
  const expiresAt = days === null ? null : desk.now() + days * DAY
  const data: TokenIssued = { token: id, name: name.done, role, area, expiresAt }
  const stream = `token:${id}`
  const draft = { type: peopleEvents.tokenIssued, data, actor, stream, expectedVersion: 0 }
  await desk.recorder.record([draft])
  const issued = desk.people.token(id)
  if (!issued) return unknownToken()
  return done({ issued, token: desk.sessions.issue('machine', id, expiresAt) })
}

/** Makes a machine's token void. */
export async function revokeToken(
  id: string,
  actor: string,
  { people, recorder, sessions }: PeopleDesk,
): Promise<Done<MachineToken>> {
  const known = people.token(id)
  if (!known) return unknownToken()
  const stream = `token:${id}`
  const draft = { type: peopleEvents.tokenRevoked, data: { token: id }, actor }
  await recorder.record([{ ...draft, stream, expectedVersion: 1 }])
  sessions.end('machine', id)
  return done(known)
}

function unknownToken(): Done<never> {
  return notFound('TOKEN_UNKNOWN', 'id: there is no such token (any more).', 'id')
}
