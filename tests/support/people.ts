import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ask } from './ask.ts'
import { PASSWORD } from './builders/people.ts'
import type { CountStream } from './count-stream.ts'
import type { HubProcess } from './hub-process.ts'

/** A result of a mutation about people: what was asked for, or the code of the problem. */
export type Result<More = object> = More & { code?: string; message?: string }

/** Somebody to be added. */
export interface Person {
  name: string
  role: string
  area?: string
}

/** Adds somebody with the usual password, as the administrator. */
export async function addPerson(hub: HubProcess, person: Person): Promise<void> {
  const mutation = `mutation ($input: AddUserInput!) {
    result: addUser(input: $input) { ... on UserSuccess { user { name } } ... on Problem { code } }
  }`
  const input = { ...person, password: PASSWORD }
  const { result } = await asAdmin<{ user?: object }>(hub, mutation, { input })
  if (!result.user) throw new Error(`${person.name} was not added: ${result.code}`)
}

/** Sends a mutation about people as the administrator; its field is called `result`. */
export async function asAdmin<More = object>(
  hub: HubProcess,
  mutation: string,
  variables: object,
): Promise<{ result: Result<More> }> {
  const token = await hub.adminToken()
  return (await ask<{ result: Result<More> }>(hub.url, mutation, { variables, token })).data
}

/** What signing in came to. */
export interface SignedIn {
  token?: string
  expiresAt?: string
  code?: string
  message?: string
  retryAt?: string
}

/** What is asked of signing in. */
export const SIGN_IN_FIELDS = `{
  ... on Session { token expiresAt }
  ... on Problem { code message }
  ... on ForbiddenProblem { retryAt }
}`

/** Tries to sign in. */
export async function signIn(url: string, name: string, password = PASSWORD): Promise<SignedIn> {
  const query = `mutation ($input: SignInInput!) { signIn(input: $input) ${SIGN_IN_FIELDS} }`
  const variables = { input: { name, password } }
  return (await ask<{ signIn: SignedIn }>(url, query, { variables })).data.signIn
}

/** The token of somebody who signs in; throws when they cannot. */
export async function tokenOf(url: string, name: string): Promise<string> {
  const { token, code } = await signIn(url, name)
  if (token === undefined) throw new Error(`${name} could not sign in: ${code}`)
  return token
}

/** Types and contents of a hub's journal, in order, as they lie in its file. */
export function journalOf(hub: HubProcess, mode = 'live'): [string, Record<string, unknown>][] {
  const file = path.join(hub.dataFolder, mode, 'journal.db')
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const rows = database.prepare('select type, body from entry order by seq').all()
    return rows.map(({ type, body }) => [String(type), JSON.parse(String(body))])
  } finally {
    database.close()
  }
}

/** The errors that end a stream, which has to be ended before it has another frame. */
export async function refusalOf(stream: CountStream): Promise<unknown> {
  try {
    await stream.next()
  } catch (errors) {
    return errors
  }
  throw new Error('the stream goes on')
}
