import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Moment } from '../domain/clock.ts'
import type { Finding } from '../domain/findings.ts'
import type { Area, PollingStation } from '../domain/geography/geography.ts'
import { type Connection, connectionOf, PageArgs, paginate } from './connections.ts'
import { type Context, requireArea } from './context.ts'
import { messageOf } from './finding-messages.ts'
import { PlaceUnion } from './geography/types.ts'
import { DateTimeScalar } from './scalars.ts'

/** A contradiction; its place and message are resolved in `FindingResolver`. */
@ObjectType('Finding', {
  description: 'A violated identity or contradiction; the report behind it is kept as it came.',
})
class FindingType {
  @Field(() => Int, { description: 'Journal position of the entry that raised it.' })
  seq!: number

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  at!: Moment

  @Field(() => String, {
    description: 'Kind of contradiction: `BALLOTS_SHORT`, `PUBLIC_COUNT_FELL`; more may be added.',
  })
  code!: string

  @Field(() => ID, { nullable: true, description: 'Null when it is about no contest.' })
  contest!: string | null

  @Field(() => Int, { nullable: true, description: 'What the figure should be, or be at least.' })
  expected!: number | null

  @Field(() => Int, { nullable: true, description: 'What it is.' })
  actual!: number | null

  @Field(() => Int, { nullable: true, description: 'actual - expected.' })
  difference!: number | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the figures were cured; null while the contradiction stands.',
  })
  resolvedAt!: Moment | null
}

/** Which findings are asked for. */
@ArgsType()
class FindingFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'False: only those that stand; true: only those that were cured.',
  })
  resolved?: boolean | null

  @Field(() => String, { nullable: true, description: 'Only those of this code.' })
  code?: string | null
}

const FindingConnection = connectionOf(FindingType, 'Finding')

/** What contradicts itself. */
@Resolver(() => FindingType)
export class FindingResolver {
  @Query(() => FindingConnection, {
    description: 'Violated identities and contradictions that a person must look at, newest first.',
  })
  findings(
    @Arg('within', () => ID, {
      nullable: true,
      defaultValue: '35',
      description: 'Code of the area they lie in.',
    })
    within: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => FindingFilter) filter: FindingFilter,
    @Ctx() { access, services }: Context,
  ): Connection<Finding> {
    const area = requireArea(services, within ?? '35', 'within')
    access.require('findings.read', area.code)
    const findings = services.state.findings.within(area.code)
    const asked = findings.filter((finding) => isAsked(finding, filter))
    return paginate(asked, page, cursorOf)
  }

  @FieldResolver(() => PlaceUnion, { description: 'What it is about.' })
  place(@Root() { place }: Finding, @Ctx() { services }: Context): Area | PollingStation {
    return services.geography.station(place) ?? requireArea(services, place, 'place')
  }

  @FieldResolver(() => String, { description: 'One sentence, in Indonesian.' })
  message(@Root() finding: Finding): string {
    return messageOf(finding)
  }

  @FieldResolver(() => Int, {
    description: 'Largest difference that would not be a finding, by the rules of now.',
  })
  tolerance(@Root() { code }: Finding, @Ctx() { services }: Context): number {
    return services.state.day.rules.tolerances[code] ?? 0
  }

  @FieldResolver(() => Boolean, { description: 'True once the figures were cured.' })
  resolved(@Root() { resolvedAt }: Finding): boolean {
    return resolvedAt !== null
  }
}

function isAsked({ code, resolvedAt }: Finding, filter: FindingFilter): boolean {
  const { resolved, code: only } = filter
  const wanted = resolved ?? null
  return (wanted === null || wanted === (resolvedAt !== null)) && (!only || only === code)
}

/** One entry can raise several: of one place, and of the areas around it. */
function cursorOf({ seq, code, place, contest, subject }: Finding): string {
  return [seq, code, place, contest, subject].join('|')
}
