import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { type DispatchProblem, planDispatch } from '../../commands/dispatch.ts'
import type { Moment } from '../../domain/clock.ts'
import { normaliseCode } from '../../domain/geography/codes.ts'
import type { Area } from '../../domain/geography/geography.ts'
import type { DispatchPlan } from '../../projections/dispatch/plans.ts'
import { dispatchProgress } from '../../projections/dispatch/progress.ts'
import { type Context, requireArea } from '../context.ts'
import { type KnownAt, knownAt } from '../figures/moment.ts'
import { AreaType } from '../geography/types.ts'
import {
  asProblem,
  ConflictProblem,
  ForbiddenProblem,
  NotFoundProblem,
  type Problem,
  ValidationProblem,
} from '../problems.ts'
import { DateTimeScalar } from '../scalars.ts'
import {
  DispatchDayType,
  DispatchPlanType,
  DispatchResult,
  DispatchSuccess,
  PlanDispatchInput,
} from './types.ts'

const problemTypes = {
  validation: ValidationProblem,
  'not-found': NotFoundProblem,
  conflict: ConflictProblem,
} as const satisfies Record<DispatchProblem['kind'], new () => Problem>

/** What is to leave for the districts, and what left. */
@Resolver(() => DispatchPlanType)
export class DispatchResolver {
  @Query(() => [DispatchPlanType], { description: 'Dispatch plans of an area, by regency.' })
  dispatch(
    @Arg('within', () => ID, { defaultValue: '35', description: 'Code of an area.' }) code: string,
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: 'As it stood at a past moment.',
    })
    at: Moment | null | undefined,
    @Ctx() context: Context,
  ): DispatchPlanType[] {
    const area = requireArea(context.services, code, 'within')
    const known = knownAt(context, area.code, at)
    const plans = known.projections.dispatch.within(area.code)
    return plans.map((plan) => planOf(plan, known, context))
  }

  @Mutation(() => DispatchResult, {
    description: 'Records what a regency plans to send to its districts, day by day.',
  })
  async planDispatch(
    @Arg('input', () => PlanDispatchInput, { description: 'The plan.' }) input: PlanDispatchInput,
    @Ctx() context: Context,
  ): Promise<DispatchSuccess | Problem> {
    const { access, services } = context
    const regency = normaliseCode(input.regency) ?? input.regency
    if (!access.permits('dispatch.plan', regency)) {
      const message = `You may not plan for ${regency.slice(0, 40)}.`
      return asProblem(ForbiddenProblem, { code: 'FORBIDDEN', message, path: ['regency'] })
    }
    const { geography, journal } = services
    const versionOf = (stream: string): number => journal.versionOf(stream)
    const planning = planningOf(input, regency)
    const actor = access.principal?.name ?? ''
    const problem = await planDispatch(planning, actor, { geography, versionOf }, journal)
    if (problem) return asProblem(problemTypes[problem.kind], problem)
    const known = knownAt(context, regency, null)
    const plan = known.projections.dispatch.plan(regency)
    const stands = plan ?? { regency, version: 0, days: [] }
    return Object.assign(new DispatchSuccess(), { plan: planOf(stands, known, context) })
  }

  @FieldResolver(() => AreaType, { description: 'Whose plan it is.' })
  regency(@Root() { regency }: DispatchPlanType, @Ctx() { services }: Context): Area {
    return requireArea(services, regency, 'regency')
  }
}

/** Districts that were late. */
@Resolver(() => DispatchDayType)
export class DispatchDayResolver {
  @FieldResolver(() => [AreaType], {
    description:
      'Districts that were not served by the end of this day: those it names, and after the last ' +
      'day of a plan for all districts those that no day names.',
  })
  late(@Root() { late }: DispatchDayType, @Ctx() { services }: Context): Area[] {
    return late.flatMap((code) => services.geography.area(code) ?? [])
  }
}

function planOf(plan: DispatchPlan, known: KnownAt, { services }: Context): DispatchPlanType {
  const { handovers, contests } = known.projections
  const { tree } = services.state.day.index
  const days = dispatchProgress(plan, handovers, contests.all().keys(), tree, known.asOf)
  return { regency: plan.regency, version: plan.version, days }
}

/** Fields that say nothing are left out, and codes are written as the register does. */
function planningOf({ key, version, days }: PlanDispatchInput, regency: string) {
  const written = days.map(({ day, districts, stations, boxes, codes }) => {
    const counts = { day, districts, stations, boxes }
    return codes ? { ...counts, codes: codes.map((code) => normaliseCode(code) ?? code) } : counts
  })
  const planning = { key, regency, days: written }
  return typeof version === 'number' ? { ...planning, version } : planning
}
