import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { contestOf } from '../../domain/contests.ts'
import type { Area } from '../../domain/geography/geography.ts'
import { ballotStages, type BallotStage, RESERVE_BALLOTS } from '../../domain/handovers.ts'
import type { Handover } from '../../projections/handovers/handovers.ts'
import { type Connection, PageArgs, paginate } from '../connections.ts'
import { type Context, requireArea } from '../context.ts'
import { knownAt } from '../figures/moment.ts'
import { AreaType } from '../geography/types.ts'
import { DateTimeScalar } from '../scalars.ts'
import { BallotLedger, BallotStageEnum, HandoverConnection, HandoverType } from './types.ts'

/** The province, where the reserve lies. */
const PROVINCE = '35'

/** The way of the ballots from the printer to the villages. */
@Resolver(() => HandoverType)
export class HandoverResolver {
  @Query(() => BallotLedger, {
    nullable: true,
    description: 'The ledger of an area; null where it has no part in the contest.',
  })
  ballotLedger(
    @Arg('within', () => ID, { defaultValue: '35', description: 'Code of an area.' }) code: string,
    @Arg('contest', () => ID, {
      defaultValue: 'governor',
      description: "`governor`, `regency` for the area's own, or `regency:35.78`.",
    })
    name: string,
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: 'As it stood at a past moment.',
    })
    at: Moment | null | undefined,
    @Ctx() context: Context,
  ): BallotLedger | null {
    const area = requireArea(context.services, code, 'within')
    const { handovers, contests } = knownAt(context, area.code, at).projections
    const contest = contestOf(name, area.code)
    if (contest === null || !contests.all().has(contest)) return null
    const stages = ballotStages.flatMap((stage) => {
      const sum = stage === 'RESERVE' ? null : handovers.sum(area.code, contest, stage)
      return sum ? [{ stage, ...sum }] : []
    })
    const seesReserve = context.access.may('figures.read', PROVINCE)
    const kept = seesReserve ? handovers.at(PROVINCE, contest, 'RESERVE') : undefined
    const reserve = kept?.quantity ?? null
    return { contest, stages, reserve, reserveRequired: RESERVE_BALLOTS }
  }

  @Query(() => HandoverConnection, {
    description: 'The last record of each area, contest and stage, in the order of their time.',
  })
  handovers(
    @Arg('within', () => ID, { defaultValue: '35', description: 'Code of an area.' }) code: string,
    @Arg('stage', () => BallotStageEnum, { nullable: true, description: 'Only of this stage.' })
    stage: BallotStage | null | undefined,
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: 'As it stood at a past moment.',
    })
    at: Moment | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Connection<Handover> {
    const within = requireArea(context.services, code, 'within')
    const all = knownAt(context, within.code, at).projections.handovers.within(within.code)
    const asked = stage ? all.filter((each) => each.stage === stage) : all
    return paginate(asked, page, (each) => `${each.area}.${each.contest}.${each.stage}`)
  }

  @FieldResolver(() => AreaType, { description: 'The area that the ballots are for.' })
  area(@Root() { area }: Handover, @Ctx() { services }: Context): Area {
    return requireArea(services, area, 'area')
  }
}
