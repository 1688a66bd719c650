import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { contestOf } from '../../domain/contests.ts'
import type { AreaLevel } from '../../domain/geography/codes.ts'
import type { Area } from '../../domain/geography/geography.ts'
import { windowOf } from '../../domain/recapitulation/windows.ts'
import type { FigureFrame } from '../../hub/frame.ts'
import type { FigureView } from '../../projections/figures.ts'
import { type Connection, PageArgs, paginate } from '../connections.ts'
import { type Context, requireArea } from '../context.ts'
import { knownAt } from '../figures/moment.ts'
import { FigureScope, FigureSubscription } from '../figures/subscription.ts'
import { FiguresType } from '../figures/types.ts'
import { AreaLevelEnum, AreaType } from '../geography/types.ts'
import { DateTimeScalar } from '../scalars.ts'
import { recapitulationOf } from './details.ts'
import { RecapitulationConnection, RecapitulationFigures, RecapitulationType } from './types.ts'

/** Which recapitulations are asked for. */
@ArgsType()
class RecapitulationFilter {
  @Field(() => ID, { defaultValue: '35', description: 'Code of the area they lie in.' })
  within!: string

  @Field(() => AreaLevelEnum, { defaultValue: 'DISTRICT', description: 'Level of the areas.' })
  level!: AreaLevel

  @Field(() => ID, {
    defaultValue: 'governor',
    description: "`governor`, or `regency` for each area's own.",
  })
  contest!: string

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those with a form that contradicts the level below; false: the others.',
  })
  contradicting?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those whose meeting is finished; false: the others.',
  })
  finished?: boolean | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'As they stood at a past moment.' })
  at?: Moment | null
}

const contestArgument = {
  defaultValue: 'governor',
  description: "`governor`, `regency` for the area's own, or `regency:35.78`.",
}

/** Meetings and forms. */
@Resolver(() => RecapitulationType)
export class RecapitulationResolver {
  @Query(() => RecapitulationType, {
    nullable: true,
    description: 'The recapitulation of an area; null where it has no part in the contest.',
  })
  recapitulation(
    @Arg('area', () => ID, { description: 'Code of a district, a regency or the province.' })
    code: string,
    @Arg('contest', () => ID, contestArgument) name: string,
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: 'As it stood at a past moment.',
    })
    at: Moment | null | undefined,
    @Ctx() context: Context,
  ): RecapitulationType | null {
    const area = requireArea(context.services, code, 'area')
    const known = knownAt(context, area.code, at)
    const { recapitulation: rules } = context.services.state.day.rules
    return recapitulationOf(known, rules, area.code, contestOf(name, area.code) ?? '')
  }

  @Query(() => RecapitulationConnection, {
    description: 'The recapitulations of areas of a level, by code.',
  })
  recapitulations(
    @Args(() => RecapitulationFilter) filter: RecapitulationFilter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Connection<RecapitulationType> {
    const { services } = context
    const within = requireArea(services, filter.within, 'within')
    const known = knownAt(context, within.code, filter.at)
    const { recapitulation: rules } = services.state.day.rules
    const all = services.geography.within(within.code, filter.level).flatMap(({ code }) => {
      const one = recapitulationOf(known, rules, code, contestOf(filter.contest, code) ?? '')
      return one && matches(one, filter) ? [one] : []
    })
    return paginate(all, page, ({ code }) => code)
  }

  @FieldResolver(() => AreaType, { description: 'Whose recapitulation it is.' })
  area(@Root() { code }: RecapitulationType, @Ctx() { services }: Context): Area {
    return requireArea(services, code, 'area')
  }
}

/** How far the recapitulation of each area has come. */
@Resolver(() => FiguresType)
export class RecapitulationFiguresResolver {
  @FieldResolver(() => RecapitulationFigures, {
    nullable: true,
    description:
      'How far the recapitulation has come; null for a village or station, and for an area that ' +
      'has no part in the contest.',
  })
  recapitulation(
    @Root() view: FigureView,
    @Arg('contest', () => ID, contestArgument) name: string,
  ): RecapitulationFigures | null {
    const counts = view.recapitulation().get(contestOf(name, view.code) ?? '')
    if (!counts) return null
    const { target } = windowOf(view.day.rules.recapitulation, 'DISTRICT')
    const open = counts.districts - counts.districtsFinished
    return { ...counts, districtsPastTarget: view.asOf >= target ? open : 0 }
  }

  @FigureSubscription('recapitulation')
  frames(@Args(() => FigureScope) _: FigureScope, @Root() frame: FigureFrame): FigureFrame {
    return frame
  }
}

function matches(
  { differences, finishedAt }: RecapitulationType,
  { contradicting, finished }: RecapitulationFilter,
): boolean {
  const contradicts = differences.some((each) => each.contradicts)
  if (typeof contradicting === 'boolean' && contradicting !== contradicts) return false
  return typeof finished !== 'boolean' || finished === (finishedAt !== null)
}
