import { setImmediate as nextTurn } from 'node:timers/promises'
import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { HubError } from '../../domain/errors.ts'
import { isWithin } from '../../domain/geography/codes.ts'
import { PageArgs, pageSize } from '../connections.ts'
import { type Context, requireArea, type Services } from '../context.ts'
import { type AuditLine, lineOf } from './entry.ts'
import { AuditConnection, AuditFilter } from './types.ts'

/** Who did what, without the export. */
@Resolver()
export class AuditResolver {
  @Query(() => AuditConnection, {
    description:
      'What was done and by whom, refusals of permission included, newest first. For supervisors.',
  })
  async audit(
    @Args(() => AuditFilter) filter: AuditFilter,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { access, services }: Context,
  ): Promise<AuditConnection> {
    const within = requireArea(services, filter.within ?? '35', 'within').code
    access.require('audit.read', within)
    const size = pageSize(first)
    const found = await newest(services, { ...filter, within }, positionOf(after), size + 1)
    const edges = found.slice(0, size).map((node) => ({ cursor: `${node.seq}`, node }))
    const pageInfo = {
      hasNextPage: found.length > size,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }
    return { edges, pageInfo }
  }
}

async function newest(
  { journal, state }: Services,
  { within, actor, type }: AuditFilter & { within: string },
  before: number | null,
  most: number,
): Promise<AuditLine[]> {
  const { incidents } = state.projections
  const only = { actor: actor ?? null, type: type ?? null }
  const found: AuditLine[] = []
  for (const part of journal.readBack(before ?? journal.seq + 1, only)) {
    for (const entry of part) {
      const line = lineOf(entry, incidents)
      if (isWithin(line.place, within)) found.push(line)
      if (found.length === most) return found
    }
    // What is rare may be far back; others have their turn meanwhile.
    await nextTurn()
  }
  return found
}

function positionOf(after: string | null | undefined): number | null {
  if (after === null || after === undefined) return null
  if (/^[1-9]\d{0,14}$/.test(after)) return Number(after)
  throw new HubError('BAD_USER_INPUT', 'after: this cursor is not of this list. Leave it out.')
}
