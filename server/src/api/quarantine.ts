import { Args, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { Moment } from '../domain/clock.ts'
import { HubError } from '../domain/errors.ts'
import type { Quarantined } from '../ingest/quarantine.ts'
import { type Connection, connectionOf, PageArgs, pageSize } from './connections.ts'
import type { Context } from './context.ts'
import { DateTimeScalar } from './scalars.ts'

/** A part of a file that could not be taken in. */
@ObjectType('Quarantined', {
  description: 'A part of a file that could not be taken in, kept as it came.',
})
class QuarantinedType {
  @Field(() => Int, { description: 'In the order of arrival, from 1.' })
  number!: number

  @Field(() => DateTimeScalar, { description: 'When it came.' })
  at!: Moment

  @Field(() => String, { description: 'Name of the file.' })
  file!: string

  @Field(() => String, { description: 'Where in the file.' })
  path!: string

  @Field(() => String, { description: 'Stable, upper case.' })
  code!: string

  @Field(() => String, { description: 'What is wrong and what to do.' })
  reason!: string

  @Field(() => String, { description: 'The part as it stood in the file.' })
  original!: string
}

const QuarantineConnection = connectionOf(QuarantinedType, 'Quarantined')

/** What waits for a person. */
@Resolver()
export class QuarantineResolver {
  @Query(() => QuarantineConnection, {
    description: 'Parts of files that could not be taken in, newest first.',
  })
  quarantine(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { access, services }: Context,
  ): Connection<Quarantined> {
    access.require('quarantine.read', '35')
    const size = pageSize(first)
    const before = after ? Number(after) : undefined
    if (before !== undefined && !Number.isSafeInteger(before)) {
      throw new HubError('BAD_USER_INPUT', 'after: this cursor is not of this list. Leave it out.')
    }
    const found = services.quarantine.list(size + 1, before)
    const edges = found.slice(0, size).map((node) => ({ cursor: String(node.number), node }))
    const pageInfo = {
      hasNextPage: found.length > size,
      hasPreviousPage: before !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }
    return { edges, pageInfo, totalCount: services.quarantine.count() }
  }
}
