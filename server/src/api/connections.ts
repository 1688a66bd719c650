import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { HubError } from '../domain/errors.ts'
import { PAGE_LIMIT } from './page-limit.ts'

/** Items of a page when nothing is asked for. */
const DEFAULT_PAGE = 50

/** Where a page stands among all items. */
@ObjectType({ description: 'Where a page stands among all items.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether others come before.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'Null for an empty page.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'Null for an empty page.' })
  endCursor!: string | null
}

/** Which page of a list is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE,
    description: 'Items of the page, 0 to 100.',
  })
  first!: number | null

  @Field(() => String, {
    nullable: true,
    description: '`endCursor` of the page before; without it the first page.',
  })
  after?: string | null
}

/** One page of a list that can grow. */
export interface Connection<Node> {
  edges: { cursor: string; node: Node }[]
  pageInfo: PageInfo
  totalCount: number
}

/**
 * The page of a list after a cursor. `cursorOf` names an item for good, so that a page stays where it
 * was while the list grows. Throws BAD_USER_INPUT for `first` outside 0 to 100 and for an unknown
 * cursor.
 */
export function paginate<Node>(
  nodes: readonly Node[],
  { first, after }: { first: number | null; after?: string | null | undefined },
  cursorOf: (node: Node) => string,
): Connection<Node> {
  const size = pageSize(first)
  const from = after ? nodes.findIndex((node) => cursorOf(node) === after) + 1 : 0
  if (after && from === 0) {
    throw new HubError('BAD_USER_INPUT', 'after: this cursor is not of this list. Leave it out.')
  }
  const edges = nodes.slice(from, from + size).map((node) => ({ cursor: cursorOf(node), node }))
  const pageInfo = {
    hasNextPage: from + edges.length < nodes.length,
    hasPreviousPage: from > 0,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
  return { edges, pageInfo, totalCount: nodes.length }
}

/** Items of a page: `first`, or 50 when it is null. Throws BAD_USER_INPUT outside 0 to 100. */
export function pageSize(first: number | null): number {
  if (first === null) return DEFAULT_PAGE
  if (first >= 0 && first <= PAGE_LIMIT) return first
  throw new HubError('BAD_USER_INPUT', `first: ask for 0 to ${PAGE_LIMIT} items, not ${first}.`)
}

/** Classes of a connection's object types, named after the node: `FindingConnection`, `FindingEdge`. */
export function connectionOf<Node extends object>(
  node: abstract new (...args: never[]) => Node,
  name: string,
) {
  @ObjectType(`${name}Edge`, { description: `A ${name} with its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'Give it as `after` to go on behind this one.' })
    cursor!: string

    @Field(() => node, { description: 'The item itself.' })
    node!: Node
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}s.` })
  class Page {
    @Field(() => [Edge], { description: 'The items of this page.' })
    edges!: Edge[]

    @Field(() => PageInfo, { description: 'What comes before and after.' })
    pageInfo!: PageInfo

    @Field(() => Int, { description: 'Items in the whole list.' })
    totalCount!: number
  }
  return Page
}
