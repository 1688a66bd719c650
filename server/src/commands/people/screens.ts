import { newId } from '../../access/tokens.ts'
import { peopleEvents, type ScreenPaired } from '../../domain/people/events.ts'
import type { Screen } from '../../domain/people/people.ts'
import { freeName, knownArea } from './check.ts'
import { type Done, done, notFound, type PeopleDesk } from './desk.ts'
import type { Pairings, PairingState } from './pairings.ts'

/** Which television is approved, and as what. */
export interface ScreenApproval {
  /** As the television shows it. */
  code: string
  name: string
  /** Dotted code of what it may show; null for the whole province. */
  area: string | null
}

/** Lets the television that shows a code show an area. */
export function approveScreen(
  approval: ScreenApproval,
  actor: string,
  desk: PeopleDesk,
  pairings: Pairings,
): Promise<Done<Screen>> {
  return desk.turns.take(() => approve(approval, actor, desk, pairings))
}

async function approve(
  { code, name: text, area }: ScreenApproval,
  actor: string,
  desk: PeopleDesk,
  pairings: Pairings,
): Promise<Done<Screen>> {
  if (!pairings.waits(code)) return noSuchCode()
  const name = freeName(text, desk)
  if (!name.ok) return name
  const inArea = knownArea(area, desk)
  if (!inArea.ok) return inArea
  const id = newId()
  const data: ScreenPaired = { screen: id, name: name.done, area }
  const stream = `screen:${id}`
  const draft = { type: peopleEvents.screenPaired, data, actor, stream, expectedVersion: 0 }
  await desk.recorder.record([draft])
  const screen = desk.people.screen(id)
  return screen && pairings.approve(code, id) ? done(screen) : noSuchCode()
}

/**
 * How far a pairing is; once it is approved and on record, the token comes along, that one time.
 */
export function fetchPairing(
  secret: string,
  { people, sessions }: PeopleDesk,
  pairings: Pairings,
): { pairing: PairingState; screen: Screen | null; token: string | null } {
  const pairing = pairings.state(secret)
  const screen = pairing.state === 'APPROVED' ? people.screen(pairing.screen) : null
  if (!screen) return { pairing, screen: null, token: null }
  const token = sessions.issue('screen', screen.id, null)
  pairings.end(secret)
  return { pairing, screen, token }
}

/** Makes a screen's token void. */
export async function revokeScreen(
  id: string,
  actor: string,
  { people, recorder, sessions }: PeopleDesk,
): Promise<Done<Screen>> {
  const screen = people.screen(id)
  if (!screen) return notFound('SCREEN_UNKNOWN', 'id: there is no such screen (any more).', 'id')
  const stream = `screen:${id}`
  const draft = { type: peopleEvents.screenRevoked, data: { screen: id }, actor }
  await recorder.record([{ ...draft, stream, expectedVersion: 1 }])
  sessions.end('screen', id)
  return done(screen)
}

function noSuchCode(): Done<never> {
  const message = 'code: no television shows this code (any more). Read it again.'
  return notFound('CODE_UNKNOWN', message, 'code')
}
