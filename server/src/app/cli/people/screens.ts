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

const screenFields = 'id name pairedBy lastSeenAt area { code name }'
const screenShape = z.object({
  id: z.string(),
  name: z.string(),
  pairedBy: z.string(),
  lastSeenAt: z.string().nullable(),
  area: areaShape,
})
const doneFields = `{ ... on ScreenSuccess { screen { ${screenFields} } } ${problemFields} }`
const doneShape = z.object({ screen: screenShape })

/** As what a television is approved. */
export interface ScreenOptions {
  name: string
  /** Code of an area; the whole province when absent. */
  area?: string
}

/** Lets the television that shows a code show an area. */
export async function approveScreen(
  code: string,
  { name, area }: ScreenOptions,
  terminal: Terminal,
): Promise<number> {
  const client = await connect(terminal)
  const mutation = `mutation ($input: ApproveScreenInput!) {
    result: approveScreen(input: $input) ${doneFields}
  }`
  const { screen } = await change(client, mutation, doneShape, { input: { code, name, area } })
  terminal.print(`${lineOf(screen)}: approved`)
  return 0
}

/** Lists the televisions that were paired. */
export async function listScreens(terminal: Terminal): Promise<number> {
  const client = await connect(terminal)
  let count = 0
  for await (const screen of screens(client)) {
    count += 1
    const { id, pairedBy, lastSeenAt } = screen
    terminal.print(`${id}  ${lineOf(screen)}, by ${pairedBy}, last seen ${lastSeenAt ?? 'never'}`)
  }
  if (count === 0) terminal.print('No screens were paired.')
  return 0
}

/** Makes the token of a television void; it is named by its id or its name. */
export async function revokeScreen(which: string, terminal: Terminal): Promise<number> {
  const client = await connect(terminal)
  for await (const { id, name } of screens(client)) {
    if (id !== which && name !== which) continue
    const mutation = `mutation ($id: ID!) { result: revokeScreen(id: $id) ${doneFields} }`
    const { screen } = await change(client, mutation, doneShape, { id })
    terminal.print(`${lineOf(screen)}: revoked`)
    return 0
  }
  throw new CommandFailure('refused', `There is no screen "${which}"; see pantau screens list.`)
}

function screens(client: HubClient): AsyncGenerator<z.infer<typeof screenShape>> {
  const query = `query ($after: String) {
    screens(first: 100, after: $after) ${pageFields(screenFields)}
  }`
  const shape = z.object({ screens: pageOf(screenShape) })
  return listed(async (after) => (await client.ask(query, shape, { after })).screens)
}

function lineOf({ name, area }: z.infer<typeof screenShape>): string {
  return `${name}  ${areaText(area)}`
}
