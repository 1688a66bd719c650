import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import {
  addUser,
  changeUser,
  removeUser,
  resetPassword,
  type UserWithPassword,
} from '../../commands/people/users.ts'
import type { Done } from '../../commands/people/desk.ts'
import type { Area } from '../../domain/geography/geography.ts'
import type { User } from '../../domain/people/people.ts'
import { type Connection, PageArgs, paginate } from '../connections.ts'
import type { Context } from '../context.ts'
import { AreaType } from '../geography/types.ts'
import type { Problem } from '../problems.ts'
import { actorOf, areaCode, areaOf, homeOf, placeOf, refusedIn } from './asking.ts'
import { AddUserInput, ChangeUserInput, ResetPasswordInput } from './inputs.ts'
import { peopleProblem, UserResult, UserSuccess } from './results.ts'
import { UserConnection, UserType } from './types.ts'

/** Who may sign in. */
@Resolver(() => UserType)
export class UserResolver {
  @Query(() => UserConnection, {
    description: 'Who may sign in, by name: those whose area who asks may manage.',
  })
  users(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Connection<User> {
    const { access, services } = context
    access.require('people.manage', homeOf(context))
    const users = services.people.people.users()
    const own = users.filter(({ area }) => access.may('people.manage', placeOf(area)))
    return paginate(own, page, ({ name }) => name)
  }

  @Mutation(() => UserResult, { description: 'Adds somebody who may sign in.' })
  async addUser(
    @Arg('input', () => AddUserInput, { description: 'Who.' }) input: AddUserInput,
    @Ctx() context: Context,
  ): Promise<UserSuccess | Problem> {
    const { name, role, password = null } = input
    const area = areaCode(input.area)
    const refused = refusedIn(context, 'people.manage', [area])
    if (refused) return refused
    const added = await addUser(
      { name, role, area, password },
      actorOf(context),
      context.services.people,
    )
    return answer(added)
  }

  @Mutation(() => UserResult, {
    description: "Changes somebody's role or area: at once, wherever they are signed in.",
  })
  async changeUser(
    @Arg('input', () => ChangeUserInput, { description: 'What is to be different.' })
    { name, role, version, ...input }: ChangeUserInput,
    @Ctx() context: Context,
  ): Promise<UserSuccess | Problem> {
    const from = this.#areaOf(name, context)
    const to = input.area === undefined ? from : areaCode(input.area)
    const refused = refusedIn(context, 'people.manage', [from, to])
    if (refused) return refused
    const change = {
      name,
      area: to,
      ...(role && { role }),
      ...(typeof version === 'number' && { version }),
    }
    const changed = await changeUser(change, actorOf(context), context.services.people)
    return answer(withoutPassword(changed))
  }

  @Mutation(() => UserResult, { description: "Sets somebody's password anew; sessions end." })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'Whose.' })
    { name, password = null }: ResetPasswordInput,
    @Ctx() context: Context,
  ): Promise<UserSuccess | Problem> {
    const refused = refusedIn(context, 'people.manage', [this.#areaOf(name, context)])
    if (refused) return refused
    const desk = context.services.people
    return answer(await resetPassword(name, password, actorOf(context), desk))
  }

  @Mutation(() => UserResult, { description: 'Removes somebody; their sessions end at once.' })
  async removeUser(
    @Arg('name', () => String, { description: 'Whom.' }) name: string,
    @Arg('version', () => Int, {
      nullable: true,
      description: 'Version it was decided on; left out: whatever stands.',
    })
    version: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<UserSuccess | Problem> {
    const refused = refusedIn(context, 'people.manage', [this.#areaOf(name, context)])
    if (refused) return refused
    const desk = context.services.people
    const removed = await removeUser(name, version ?? undefined, actorOf(context), desk)
    return answer(withoutPassword(removed))
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'Null: the whole province.' })
  area(@Root() { area }: User, @Ctx() context: Context): Area | null {
    return areaOf(context, area)
  }

  /** Whoever is not known is looked for where who asks is at home. */
  #areaOf(name: string, { access, services }: Context): string | null {
    const user = services.people.people.user(name.slice(0, 200))
    return user ? user.area : (access.principal?.area ?? null)
  }
}

function withoutPassword(result: Done<User>): Done<UserWithPassword> {
  return result.ok ? { ok: true, done: { user: result.done, password: null } } : result
}

function answer(result: Done<UserWithPassword>): UserSuccess | Problem {
  return result.ok ? Object.assign(new UserSuccess(), result.done) : peopleProblem(result.problem)
}
