import { newPassword } from '../../access/passwords.ts'
import type { Role } from '../../access/principal.ts'
import { peopleEvents, type UserChanged, type UserStanding } from '../../domain/people/events.ts'
import { nameKey } from '../../domain/people/names.ts'
import { type User, userStream } from '../../domain/people/people.ts'
import { freeName, knownArea, usablePassword } from './check.ts'
import { conflict, type Done, done, notFound, type PeopleDesk } from './desk.ts'

/** A user, with the password that the hub made up for them; null when it was given. */
export interface UserWithPassword {
  user: User
  password: string | null
}

/** Who is to be added. */
export interface NewUser {
  name: string
  role: Role
  /** Dotted code; null for the whole province. */
  area: string | null
  /** Null has the hub make one up. */
  password: string | null
}

/** Adds somebody who may sign in. */
export async function addUser(
  { name: text, role, area, password: given }: NewUser,
  actor: string,
  desk: PeopleDesk,
): Promise<Done<UserWithPassword>> {
  const name = freeName(text, desk)
  if (!name.ok) return name
  const inArea = knownArea(area, desk)
  if (!inArea.ok) return inArea
  const password = usablePassword(given ?? newPassword(), name.done)
  if (!password.ok) return password
  const data: UserStanding = { name: name.done, role, area }
  const hash = await desk.passwords.hash(password.done)
  return desk.turns.take(async () => {
    // Others may have come first while the password was hashed.
    const free = freeName(text, desk)
    if (!free.ok) return free
    const user = await record(peopleEvents.userAdded, data, actor, desk)
    if (!user.ok) return user
    keepPassword(user.done, hash, desk)
    return done({ user: user.done, password: given === null ? password.done : null })
  })
}

/** What is to be different; what is left out stays. */
export interface UserChange {
  name: string
  role?: Role
  /** Null for the whole province. */
  area?: string | null
  /** Version it was decided on; left out: whatever stands. */
  version?: number
}

/** Changes somebody's role or area; it is so at once, wherever they are signed in. */
export async function changeUser(
  { name, version, ...change }: UserChange,
  actor: string,
  desk: PeopleDesk,
): Promise<Done<User>> {
  const user = standing(name, version, desk)
  if (!user.ok) return user
  const area = knownArea(change.area === undefined ? user.done.area : change.area, desk)
  if (!area.ok) return area
  const { name: written, role } = user.done
  const data: UserChanged = {
    name: written,
    role: change.role ?? role,
    area: area.done,
    passwordReset: false,
  }
  return record(peopleEvents.userChanged, data, actor, desk)
}

/** Sets somebody's password anew (null has the hub make one up) and ends their sessions. */
export async function resetPassword(
  name: string,
  given: string | null,
  actor: string,
  desk: PeopleDesk,
): Promise<Done<UserWithPassword>> {
  const password = usablePassword(given ?? newPassword(), name)
  if (!password.ok) return password
  const known = standing(name, undefined, desk)
  if (!known.ok) return known
  const hash = await desk.passwords.hash(password.done)
  const still = standing(name, undefined, desk)
  if (!still.ok) return still
  const { name: written, role, area } = still.done
  const data: UserChanged = { name: written, role, area, passwordReset: true }
  const user = await record(peopleEvents.userChanged, data, actor, desk)
  if (!user.ok) return user
  keepPassword(user.done, hash, desk)
  return done({ user: user.done, password: given === null ? password.done : null })
}

/** Removes somebody; their sessions end at once. */
export async function removeUser(
  name: string,
  version: number | undefined,
  actor: string,
  desk: PeopleDesk,
): Promise<Done<User>> {
  const user = standing(name, version, desk)
  if (!user.ok) return user
  const removed = await record(peopleEvents.userRemoved, { name: user.done.name }, actor, desk)
  // Who is found no more was removed.
  if (!removed.ok && removed.problem.code !== 'USER_UNKNOWN') return removed
  desk.secrets.removePassword(nameKey(user.done.name))
  desk.sessions.tidy()
  return user
}

/** Records a fact about a user on the version that stands; the user as it is then. */
async function record(
  type: string,
  data: { name: string },
  actor: string,
  { people, recorder, versionOf }: PeopleDesk,
): Promise<Done<User>> {
  const stream = userStream(nameKey(data.name))
  const draft = { type, data, actor, stream, expectedVersion: versionOf(stream) }
  const [outcome] = await recorder.record([draft])
  if (outcome?.kind !== 'recorded') return moved(data.name)
  const user = people.user(data.name)
  return user ? done(user) : unknown(data.name)
}

function standing(name: string, version: number | undefined, desk: PeopleDesk): Done<User> {
  const user = desk.people.user(name.slice(0, 200))
  if (!user) return unknown(name)
  return version === undefined || version === user.version ? done(user) : moved(user.name)
}

/** Belongs to this very entry: an older password, or one of a namesake before, opens nothing. */
function keepPassword(
  { name, since }: User,
  hash: string,
  { secrets, sessions }: PeopleDesk,
): void {
  secrets.putPassword(nameKey(name), { hash, since })
  sessions.tidy()
}

function unknown(name: string): Done<never> {
  return notFound('USER_UNKNOWN', `name: there is no user "${name.slice(0, 60)}".`, 'name')
}

function moved(name: string): Done<never> {
  const message = `Somebody changed "${name}" first. Look again, then change it.`
  return conflict('CONFLICT', message, 'version')
}
