import { z } from 'zod'
import { connect } from './connect.ts'
import type { HubClient } from './hub-client.ts'
import type { Terminal } from './terminal.ts'

const question = `query ($after: String) { quarantine(first: 100, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { number at file path code reason original } }
} }`

const nodeShape = z.object({
  number: z.number(),
  at: z.string(),
  file: z.string(),
  path: z.string(),
  code: z.string(),
  reason: z.string(),
  original: z.string(),
})

const shape = z.object({
  quarantine: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(z.object({ node: nodeShape })),
  }),
})

/** Options of `pantau quarantine`. */
export interface QuarantineOptions {
  /** Print what was set aside as it came, too. */
  original?: boolean
  /** How many of the newest to print; all when absent. */
  last?: number
}

/** Lists what was set aside, newest first. Exit code 0: a list is no failure. */
export async function quarantine(
  { original = false, last = Infinity }: QuarantineOptions,
  terminal: Terminal,
): Promise<number> {
  const client = await connect(terminal)
  let printed = 0
  for await (const { node, totalCount } of parts(client)) {
    if (printed === 0) terminal.print(`${totalCount} set aside`)
    if (printed >= last) break
    printed += 1
    const { number, at, file, path, code, reason } = node
    terminal.print(`#${number}  ${at}  ${file}  ${path}  ${code}: ${reason}`)
    if (original) terminal.print(node.original.replaceAll(/^/gm, '    '))
  }
  if (printed === 0 && last > 0) terminal.print('Nothing was set aside.')
  return 0
}

async function* parts(client: HubClient) {
  let after: string | null = null
  do {
    const page: z.infer<typeof shape> = await client.ask(question, shape, { after })
    const { edges, pageInfo, totalCount } = page.quarantine
    for (const { node } of edges) yield { node, totalCount }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
}
