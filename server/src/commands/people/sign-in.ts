import type { Opened } from '../../access/live-sessions.ts'
import type { SessionPass } from '../../access/principal.ts'
import type { SignInLimits } from '../../access/sign-in-limits.ts'
import type { Moment } from '../../domain/clock.ts'
import {
  peopleEvents,
  type SessionEnded,
  type SessionOpened,
  type SignInRefused,
} from '../../domain/people/events.ts'
import { nameKey } from '../../domain/people/names.ts'
import type { User } from '../../domain/people/people.ts'
import type { Recorder } from '../recorder.ts'
import type { PeopleDesk } from './desk.ts'
import { type Later, Repeats } from './repeats.ts'

/** Characters of a name and a password that are looked at. */
const LONGEST = 200

/** A sign-in that was tried, before it counts how often. */
export type RefusedSignIn = Omit<SignInRefused, 'times'>

/** The desk, with what keeps guessers out. */
export interface SignInDesk extends PeopleDesk {
  limits: SignInLimits
  refused: Repeats<RefusedSignIn>
}

/** Name and password as they were typed, and from where. */
export interface Attempt {
  name: string
  password: string
  /** The network that limits count. */
  address: string
}

/** What came of an attempt: a session, nothing, or nothing until a moment of the real clock. */
export type SignedIn =
  | { kind: 'opened'; session: Opened; user: User }
  | { kind: 'wrong' }
  | { kind: 'limited'; until: Moment }

/** Time that a hub which is busy hashing asks for, in milliseconds. */
const BUSY = 10_000

/**
 * Opens a session for name and password. A name that nobody has takes as long as a wrong password
 * and says the same.
 */
export async function signIn(attempt: Attempt, desk: SignInDesk): Promise<SignedIn> {
  const { people, passwords, secrets, limits, now } = desk
  const { address } = attempt
  const name = attempt.name.slice(0, LONGEST)
  const key = nameKey(name)
  const until = limits.take(key, address, now())
  if (until !== null) return refuse('LIMITED', name, until, attempt, desk)
  const user = people.user(name)
  const kept = user ? secrets.password(key) : null
  const hash = user && kept?.since === user.since ? kept.hash : null
  const compared = await passwords.compare(attempt.password.slice(0, LONGEST + 1), hash)
  if (compared === 'busy') return refuse('LIMITED', name, now() + BUSY, attempt, desk)
  // Whoever was removed or got another password in the meantime does not come in.
  const still = people.user(name)
  if (compared === 'different' || !user || still?.since !== user.since) {
    return refuse('WRONG', name, 0, attempt, desk)
  }
  limits.succeeded(key, address)
  const session = desk.sessions.open(still)
  const data: SessionOpened = { session: session.id, name: still.name, address }
  try {
    const draft = { type: peopleEvents.sessionOpened, data, actor: still.name }
    await desk.recorder.record([draft])
  } catch (error) {
    // What is not on record did not happen.
    desk.sessions.end('session', session.id)
    throw error
  }
  return { kind: 'opened', session, user: still }
}

/** Ends a session. */
export async function signOut(name: string, { id }: SessionPass, desk: PeopleDesk): Promise<void> {
  desk.sessions.end('session', id)
  const data: SessionEnded = { session: id, name }
  await desk.recorder.record([{ type: peopleEvents.sessionEnded, data, actor: name }])
}

/** Puts refused sign-ins on record, repeated ones counted together. */
export function signInRecord(
  recorder: Recorder,
  later: Later,
  onError: (error: unknown) => void,
): Repeats<RefusedSignIn> {
  const record = (fact: RefusedSignIn, times: number): void => {
    const data: SignInRefused = { ...fact, times }
    const draft = { type: peopleEvents.signInRefused, data, actor: 'public' }
    void recorder.record([draft]).catch(onError)
  }
  return new Repeats(record, (fact) => ({ ...fact, name: '' }), later)
}

function refuse(
  reason: SignInRefused['reason'],
  name: string,
  until: Moment,
  { address }: Attempt,
  { refused }: SignInDesk,
): SignedIn {
  const fact = { name: name.slice(0, 60), address, reason }
  // What one address tries is counted together: the names are of its choice.
  refused.note(address || ' ', `${reason} ${nameKey(name)}`, fact)
  return reason === 'WRONG' ? { kind: 'wrong' } : { kind: 'limited', until }
}
