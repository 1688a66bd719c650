import { z } from 'zod'
import { CommandFailure } from '../failure.ts'
import type { HubClient } from '../hub-client.ts'

/** Where somebody may act, as it is listed. */
export const areaShape = z.object({ code: z.string(), name: z.string() }).nullable()

/** Fields of every problem. */
export const problemFields = '... on Problem { message }'

const problemShape = z.object({ message: z.string() })
const answerShape = z.object({ result: z.unknown() })

/** Sends a mutation with one result; what the hub says against it is a {@link CommandFailure}. */
export async function change<Shape extends z.ZodType>(
  client: HubClient,
  mutation: string,
  shape: Shape,
  variables: Record<string, unknown>,
): Promise<z.infer<Shape>> {
  const { result } = await client.ask(mutation, answerShape, variables)
  const problem = problemShape.safeParse(result)
  if (problem.success) throw new CommandFailure('refused', `The hub says: ${problem.data.message}`)
  return shape.parse(result)
}

/** All nodes of a list, page by page, in its order. `page` asks for those behind a cursor. */
export async function* listed<Node>(
  page: (after: string | null) => Promise<{
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    edges: { node: Node }[]
  }>,
): AsyncGenerator<Node> {
  let after: string | null = null
  do {
    const { pageInfo, edges } = await page(after)
    for (const { node } of edges) yield node
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
}

/** One page of nodes, as the hub answers it. */
export function pageOf<Shape extends z.ZodType>(node: Shape) {
  const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() })
  return z.object({ pageInfo, edges: z.array(z.object({ node })) })
}

/** The fields around the nodes of a page. */
export function pageFields(node: string): string {
  return `{ pageInfo { hasNextPage endCursor } edges { node { ${node} } } }`
}

/** An area as it is printed; the whole province has no code of its own. */
export function areaText(area: z.infer<typeof areaShape>): string {
  return area ? `${area.code} ${area.name}` : 'the whole province'
}
