import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { approveScreen, revokeScreen } from '../../commands/people/screens.ts'
import type { Done } from '../../commands/people/desk.ts'
import type { Moment } from '../../domain/clock.ts'
import type { Area } from '../../domain/geography/geography.ts'
import type { Screen } from '../../domain/people/people.ts'
import { type Connection, PageArgs, paginate } from '../connections.ts'
import type { Context } from '../context.ts'
import { AreaType } from '../geography/types.ts'
import type { Problem } from '../problems.ts'
import { DateTimeScalar } from '../scalars.ts'
import { actorOf, areaCode, areaOf, homeOf, placeOf, refusedIn } from './asking.ts'
import { ApproveScreenInput } from './inputs.ts'
import { peopleProblem, ScreenResult, ScreenSuccess } from './results.ts'
import { ScreenConnection, ScreenType } from './types.ts'

/** The televisions of the room. */
@Resolver(() => ScreenType)
export class ScreenResolver {
  @Query(() => ScreenConnection, {
    description: 'Paired televisions, by name: those whose area who asks may manage.',
  })
  screens(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Connection<Screen> {
    const { access, services } = context
    access.require('screens.manage', homeOf(context))
    const screens = services.people.people.screens()
    const own = screens.filter(({ area }) => access.may('screens.manage', placeOf(area)))
    return paginate(own, page, ({ id }) => id)
  }

  @Mutation(() => ScreenResult, {
    description: 'Lets the television that shows a code show an area.',
  })
  async approveScreen(
    @Arg('input', () => ApproveScreenInput, { description: 'Which, and as what.' })
    { code, name, ...input }: ApproveScreenInput,
    @Ctx() context: Context,
  ): Promise<ScreenSuccess | Problem> {
    const area = areaCode(input.area)
    const refused = refusedIn(context, 'screens.manage', [area])
    if (refused) return refused
    const { people } = context.services
    const approval = { code, name, area }
    return answer(await approveScreen(approval, actorOf(context), people, people.pairings))
  }

  @Mutation(() => ScreenResult, { description: 'Makes the token of a television void.' })
  async revokeScreen(
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ScreenSuccess | Problem> {
    const { people } = context.services
    const screen = people.people.screen(id)
    const area = screen ? screen.area : homeOf(context)
    const refused = refusedIn(context, 'screens.manage', [area])
    return refused ?? answer(await revokeScreen(id, actorOf(context), people))
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'Null: the whole province.' })
  area(@Root() { area }: Screen, @Ctx() context: Context): Area | null {
    return areaOf(context, area)
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last there, to five minutes of the real clock; null before.',
  })
  lastSeenAt(@Root() { id }: Screen, @Ctx() { services }: Context): Moment | null {
    return services.people.sessions.seenAt('screen', id)
  }
}

function answer(result: Done<Screen>): ScreenSuccess | Problem {
  if (!result.ok) return peopleProblem(result.problem)
  return Object.assign(new ScreenSuccess(), { screen: result.done })
}
