import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { HubError } from '../../domain/errors.ts'
import { type Connection, PageArgs, pageSize } from '../connections.ts'
import type { Context } from '../context.ts'
import { IncidentFilter } from './filter.ts'
import { matching } from './matching.ts'
import { IncidentConnection } from './types.ts'
import type { SeenIncident } from './view.ts'

/** Tickets by pages. */
@Resolver()
export class IncidentListResolver {
  @Query(() => IncidentConnection, {
    description: 'Tickets that who asks may see, newest first.',
  })
  incidents(
    @Arg('filter', () => IncidentFilter, { nullable: true, description: 'Left out: all of them.' })
    filter: IncidentFilter | null | undefined,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Connection<SeenIncident> {
    const size = pageSize(first)
    const below = after ? numberOf(after) : Infinity
    const newest = matching(context, filter ?? {}).toReversed()
    // By number and not by place in the list: a ticket that no longer fits holds no page up.
    const from = newest.findIndex(({ number }) => number < below)
    const start = from < 0 ? newest.length : from
    const nodes = newest.slice(start, start + size)
    const asOf = context.services.clock.now()
    const edges = nodes.map((incident) => ({
      cursor: String(incident.number),
      node: { ...incident, asOf },
    }))
    const pageInfo = {
      hasNextPage: start + nodes.length < newest.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }
    return { edges, pageInfo, totalCount: newest.length }
  }
}

function numberOf(cursor: string): number {
  if (/^[1-9]\d{0,8}$/.test(cursor)) return Number(cursor)
  throw new HubError('BAD_USER_INPUT', 'after: this cursor is not of this list. Leave it out.')
}
