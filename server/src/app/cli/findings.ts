import { z } from 'zod'
import { connect } from './connect.ts'
import type { HubClient } from './hub-client.ts'
import type { Terminal } from './terminal.ts'

const question = `query ($within: ID!, $code: String, $resolved: Boolean, $after: String) {
  findings(within: $within, code: $code, resolved: $resolved, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { at code contest message resolved place {
      ... on Area { code name } ... on PollingStation { code }
    } } }
  }
}`

const nodeShape = z.object({
  at: z.string(),
  code: z.string(),
  contest: z.string().nullable(),
  message: z.string(),
  resolved: z.boolean(),
  place: z.object({ code: z.string(), name: z.string().optional() }),
})

const shape = z.object({
  findings: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(z.object({ node: nodeShape })),
  }),
})

/** Options of `pantau findings`. */
export interface FindingsOptions {
  /** Area they lie in; the province when absent. */
  within?: string
  /** Only of this code. */
  code?: string
  /** Those that were cured, too. */
  all?: boolean
  /** How many of the newest to print; all when absent. */
  last?: number
}

/** Lists what contradicts itself, newest first. Exit code 0, or 1 when a contradiction stands. */
export async function findings(
  { within = '35', code, all = false, last = Infinity }: FindingsOptions,
  terminal: Terminal,
): Promise<number> {
  const client = await connect(terminal)
  const asked = { within, code: code ?? null, resolved: all ? null : false }
  let printed = 0
  let standing = false
  for await (const { node, totalCount } of listed(client, asked)) {
    if (printed === 0) terminal.print(`${totalCount} ${totalCount === 1 ? 'finding' : 'findings'}`)
    if (!node.resolved) standing = true
    if (printed >= last) break
    printed += 1
    const { at, place, contest, message } = node
    const about = [place.code, place.name, contest].filter((each) => each).join(' ')
    terminal.print(
      `${node.resolved ? 'cured ' : 'open  '} ${at}  ${about}  ${node.code}: ${message}`,
    )
  }
  if (printed === 0 && !standing) terminal.print('Nothing contradicts itself.')
  return standing ? 1 : 0
}

async function* listed(client: HubClient, asked: Record<string, unknown>) {
  let after: string | null = null
  do {
    const page: z.infer<typeof shape> = await client.ask(question, shape, { ...asked, after })
    const { edges, pageInfo, totalCount } = page.findings
    for (const { node } of edges) yield { node, totalCount }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
}
