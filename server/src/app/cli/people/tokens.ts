import { z } from 'zod'
import { connect } from '../connect.ts'
import { CommandFailure } from '../failure.ts'
import type { HubClient } from '../hub-client.ts'
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

const tokenFields = 'id name role expiresAt lastSeenAt area { code name }'
const tokenShape = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  expiresAt: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  area: areaShape,
})
const issuedFields = `{
  ... on MachineTokenSuccess { token machineToken { ${tokenFields} } } ${problemFields}
}`
const issuedShape = z.object({ token: z.string().nullable(), machineToken: tokenShape })

/** What a machine is to act as. */
export interface TokenOptions {
  name: string
  role: string
  /** Code of an area; the whole province when absent. */
  area?: string
  /** Days that it is good for; until it is revoked when absent. */
  days?: number
}

/** Makes a token for a machine and prints it, this once: alone on its line, to be piped on. */
export async function issueToken(input: TokenOptions, terminal: Terminal): Promise<number> {
  const client = await connect(terminal)
  const mutation = `mutation ($input: IssueTokenInput!) {
    result: issueToken(input: $input) ${issuedFields}
  }`
  const { token, machineToken } = await change(client, mutation, issuedShape, { input })
  terminal.note(`${lineOf(machineToken)}\nThe token, shown this once:`)
  terminal.print(token ?? '')
  return 0
}

/** Lists what machines act with; never a token. */
export async function listTokens(terminal: Terminal): Promise<number> {
  const client = await connect(terminal)
  let count = 0
  for await (const token of tokens(client)) {
    count += 1
    terminal.print(`${token.id}  ${lineOf(token)}, last seen ${token.lastSeenAt ?? 'never'}`)
  }
  if (count === 0) terminal.print('No tokens were issued.')
  return 0
}

/** Makes a token void; it is named by its id or by the name it was issued to. */
export async function revokeToken(which: string, terminal: Terminal): Promise<number> {
  const client = await connect(terminal)
  for await (const { id, name } of tokens(client)) {
    if (id !== which && name !== which) continue
    const mutation = `mutation ($id: ID!) { result: revokeToken(id: $id) ${issuedFields} }`
    const { machineToken } = await change(client, mutation, issuedShape, { id })
    terminal.print(`${lineOf(machineToken)}: revoked`)
    return 0
  }
  throw new CommandFailure('refused', `There is no token "${which}"; see pantau token list.`)
}

function tokens(client: HubClient): AsyncGenerator<z.infer<typeof tokenShape>> {
  const query = `query ($after: String) {
    tokens(first: 100, after: $after) ${pageFields(tokenFields)}
  }`
  const shape = z.object({ tokens: pageOf(tokenShape) })
  return listed(async (after) => (await client.ask(query, shape, { after })).tokens)
}

function lineOf({ name, role, area, expiresAt }: z.infer<typeof tokenShape>): string {
  return `${name}  ${role}  ${areaText(area)}, ${expiresAt ? `until ${expiresAt}` : 'until revoked'}`
}
