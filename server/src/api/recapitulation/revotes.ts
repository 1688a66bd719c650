import {
  Args,
  Arg,
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
import type { Moment } from '../../domain/clock.ts'
import type { PollingStation } from '../../domain/geography/geography.ts'
import type { RevoteKind } from '../../domain/recapitulation/revotes.ts'
import type { FigureView } from '../../projections/figures.ts'
import type { Revote } from '../../projections/recapitulation/revotes.ts'
import { type Connection, connectionOf, PageArgs, paginate } from '../connections.ts'
import { type Context, requireArea } from '../context.ts'
import { knownAt } from '../figures/moment.ts'
import { FiguresType } from '../figures/types.ts'
import { PollingStationType } from '../geography/types.ts'
import { DateTimeScalar } from '../scalars.ts'
import { RevoteKindEnum } from './enums.ts'

/** What is done again or later at a station; its station is resolved. */
@ObjectType('Revote', {
  description: 'Voting or counting that is done again or later at a station.',
})
class RevoteType {
  @Field(() => RevoteKindEnum, { description: 'What is done.' })
  kind!: RevoteKind

  @Field(() => ID, { nullable: true, description: 'Null: both contests.' })
  contest?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The day, such as `2024-12-01`; null: not set.',
  })
  day?: string | null

  @Field(() => String, { nullable: true, description: 'What orders it; null when not said.' })
  basis?: string | null
}

const RevoteConnection = connectionOf(RevoteType, 'Revote')

/** Stations with something to be done again or later. */
@ObjectType({ description: 'Stations of an area where voting or counting is done again or later.' })
export class RevoteFigures {
  @Field(() => Int, { description: 'Voting is held again (PSU).' })
  repeated!: number

  @Field(() => Int, { description: 'Interrupted voting goes on (PSL).' })
  continued!: number

  @Field(() => Int, { description: 'Voting is held later (PSS).' })
  postponed!: number

  @Field(() => Int, { description: 'Votes are counted again.' })
  recounts!: number
}

/** Repeated, continued and postponed voting, and recounts. */
@Resolver(() => RevoteType)
export class RevoteResolver {
  @Query(() => RevoteConnection, {
    description: 'Voting and counting that is done again or later, by station.',
  })
  revotes(
    @Arg('within', () => ID, { defaultValue: '35', description: 'Code of an area.' })
    within: string,
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: 'As it stood at a past moment.',
    })
    at: Moment | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Connection<Revote> {
    const area = requireArea(context.services, within, 'within')
    const { projections } = knownAt(context, area.code, at)
    const revotes = projections.revotes.within(area.code)
    return paginate(
      revotes,
      page,
      ({ station, kind, contest = '' }) => `${station}.${kind}.${contest}`,
    )
  }

  @FieldResolver(() => PollingStationType, { nullable: true, description: 'Where.' })
  station(@Root() { station }: Revote, @Ctx() { services }: Context): PollingStation | undefined {
    return services.geography.station(station)
  }
}

/** How many stations of an area vote or count again. */
@Resolver(() => FiguresType)
export class RevoteFiguresResolver {
  @FieldResolver(() => RevoteFigures, {
    description: 'Registered stations where voting or counting is done again or later.',
  })
  revotes(@Root() { revotes }: FigureView): RevoteFigures {
    return {
      repeated: revotes.REPEATED,
      continued: revotes.CONTINUED,
      postponed: revotes.POSTPONED,
      recounts: revotes.RECOUNT,
    }
  }
}
