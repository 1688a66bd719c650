import { z } from 'zod'
import { connect } from '../connect.ts'
import type { Terminal } from '../terminal.ts'
import {
  areaShape,
  areaText,
  change,
  listed,
  pageFields,
  pageOf,
  problemFields,
} from './answers.ts'

const userFields = 'name role addedBy area { code name }'
const userShape = z.object({
  name: z.string(),
  role: z.string(),
  addedBy: z.string(),
  area: areaShape,
})
const changedShape = z.object({ user: userShape, password: z.string().nullable() })
const changedFields = `{ ... on UserSuccess { password user { ${userFields} } } ${problemFields} }`

/** What of a user is given. */
export interface UserOptions {
  role?: string
  /** Code of an area; 35 is the whole province. */
  area?: string
}

/** Adds somebody and prints the password that the hub made up, this once. */
export async function addUser(
  name: string,
  { role, area }: UserOptions,
  terminal: Terminal,
): Promise<number> {
  const mutation = `mutation ($input: AddUserInput!) { result: addUser(input: $input) ${changedFields} }`
  return show(mutation, { input: { name, role, area } }, 'may sign in', terminal)
}

/** Changes somebody's role or area. */
export async function changeUser(
  name: string,
  { role, area }: UserOptions,
  terminal: Terminal,
): Promise<number> {
  const mutation = `mutation ($input: ChangeUserInput!) {
    result: changeUser(input: $input) ${changedFields}
  }`
  return show(mutation, { input: { name, role, area } }, 'was changed', terminal)
}

/** Sets somebody's password anew and prints it, this once; sessions end. */
export async function setPassword(name: string, terminal: Terminal): Promise<number> {
  const mutation = `mutation ($input: ResetPasswordInput!) {
    result: resetPassword(input: $input) ${changedFields}
  }`
  return show(mutation, { input: { name } }, 'has a new password', terminal)
}

/** Removes somebody; sessions end. */
export async function removeUser(name: string, terminal: Terminal): Promise<number> {
  const mutation = `mutation ($name: String!) { result: removeUser(name: $name) ${changedFields} }`
  return show(mutation, { name }, 'was removed', terminal)
}

/** Lists who may sign in. */
export async function listUsers(terminal: Terminal): Promise<number> {
  const client = await connect(terminal)
  const query = `query ($after: String) { users(first: 100, after: $after) ${pageFields(userFields)} }`
  const shape = z.object({ users: pageOf(userShape) })
  let count = 0
  const page = async (after: string | null) => (await client.ask(query, shape, { after })).users
  for await (const user of listed(page)) {
    count += 1
    terminal.print(`${lineOf(user)}, added by ${user.addedBy}`)
  }
  if (count === 0) terminal.print('Nobody may sign in yet: pantau user add NAME --role DESK.')
  return 0
}

async function show(
  mutation: string,
  variables: Record<string, unknown>,
  done: string,
  terminal: Terminal,
): Promise<number> {
  const client = await connect(terminal)
  const { user, password } = await change(client, mutation, changedShape, variables)
  terminal.print(`${lineOf(user)}: ${done}`)
  if (password !== null) terminal.print(`Password, shown this once: ${password}`)
  return 0
}

function lineOf({ name, role, area }: z.infer<typeof userShape>): string {
  return `${name}  ${role}  ${areaText(area)}`
}
