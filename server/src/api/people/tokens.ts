import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { issueToken, revokeToken } from '../../commands/people/tokens.ts'
import type { Moment } from '../../domain/clock.ts'
import type { Area } from '../../domain/geography/geography.ts'
import type { MachineToken } from '../../domain/people/people.ts'
import { type Connection, PageArgs, paginate } from '../connections.ts'
import type { Context } from '../context.ts'
import { AreaType } from '../geography/types.ts'
import type { Problem } from '../problems.ts'
import { DateTimeScalar } from '../scalars.ts'
import { actorOf, areaCode, areaOf, homeOf, placeOf, refusedIn } from './asking.ts'
import { IssueTokenInput } from './inputs.ts'
import { MachineTokenResult, MachineTokenSuccess, peopleProblem } from './results.ts'
import { MachineTokenConnection, MachineTokenType } from './types.ts'

/** What machines act with. */
@Resolver(() => MachineTokenType)
export class MachineTokenResolver {
  @Query(() => MachineTokenConnection, {
    description: "Machines' tokens, by name: those whose area who asks may manage.",
  })
  tokens(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Connection<MachineToken> {
    const { access, services } = context
    access.require('people.manage', homeOf(context))
    const tokens = services.people.people.tokens()
    const own = tokens.filter(({ area }) => access.may('people.manage', placeOf(area)))
    return paginate(own, page, ({ id }) => id)
  }

  @Mutation(() => MachineTokenResult, {
    description: 'Makes a token for a machine. The hub tells it this once.',
  })
  async issueToken(
    @Arg('input', () => IssueTokenInput, { description: 'As what.' })
    { name, role, days = null, ...input }: IssueTokenInput,
    @Ctx() context: Context,
  ): Promise<MachineTokenSuccess | Problem> {
    const area = areaCode(input.area)
    const refused = refusedIn(context, 'people.manage', [area])
    if (refused) return refused
    const desk = context.services.people
    const result = await issueToken({ name, role, area, days }, actorOf(context), desk)
    if (!result.ok) return peopleProblem(result.problem)
    const { issued, token } = result.done
    return Object.assign(new MachineTokenSuccess(), { machineToken: issued, token })
  }

  @Mutation(() => MachineTokenResult, { description: "Makes a machine's token void." })
  async revokeToken(
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
    @Ctx() context: Context,
  ): Promise<MachineTokenSuccess | Problem> {
    const desk = context.services.people
    const known = desk.people.token(id)
    const area = known ? known.area : homeOf(context)
    const refused = refusedIn(context, 'people.manage', [area])
    if (refused) return refused
    const result = await revokeToken(id, actorOf(context), desk)
    if (!result.ok) return peopleProblem(result.problem)
    return Object.assign(new MachineTokenSuccess(), { machineToken: result.done, token: null })
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'Null: the whole province.' })
  area(@Root() { area }: MachineToken, @Ctx() context: Context): Area | null {
    return areaOf(context, area)
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last used, to five minutes of the real clock; null before.',
  })
  lastSeenAt(@Root() { id }: MachineToken, @Ctx() { services }: Context): Moment | null {
    return services.people.sessions.seenAt('machine', id)
  }
}
