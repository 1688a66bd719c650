import { createUnionType, Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Principal } from '../../access/principal.ts'
import { signIn, signOut } from '../../commands/people/sign-in.ts'
import type { Moment } from '../../domain/clock.ts'
import type { Context } from '../context.ts'
import { asProblem, ForbiddenProblem, type Problem, ValidationProblem } from '../problems.ts'
import { DateTimeScalar } from '../scalars.ts'
import { SignInInput } from './inputs.ts'
import { ViewerType } from './viewer-type.ts'

const MINUTE = 60_000

/** What somebody signed in with, and until when. */
@ObjectType('Session', { description: 'What somebody acts with after signing in.' })
class SessionType {
  @Field(() => String, { description: 'To be shown as `Authorization: Bearer TOKEN`.' })
  token!: string

  @Field(() => DateTimeScalar, {
    description: 'When it ends unless `renewSession` comes before, by the real clock.',
  })
  expiresAt!: Moment

  @Field(() => ViewerType, { description: 'Who signed in.' })
  viewer!: Principal
}

const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'What came of signing in.',
  types: () => [SessionType, ValidationProblem, ForbiddenProblem] as const,
})

/** Coming and going. */
@Resolver()
export class SessionResolver {
  @Mutation(() => SignInResult, {
    description:
      'Opens a session of 30 minutes. SIGN_IN_FAILED for an unknown name and a wrong password ' +
      'alike; TOO_MANY_ATTEMPTS after a few that failed, each for itself however they are sent.',
  })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Who.' }) { name, password }: SignInInput,
    @Ctx() { access, services }: Context,
  ): Promise<SessionType | Problem> {
    const desk = services.people
    const { address } = access.caller
    const signedIn = await signIn({ name, password, address }, desk)
    if (signedIn.kind === 'limited') return tooMany(signedIn.until, desk.now())
    if (signedIn.kind === 'wrong') {
      const message = 'This name and password do not go together.'
      return asProblem(ForbiddenProblem, { code: 'SIGN_IN_FAILED', message, path: ['input'] })
    }
    const { user, session } = signedIn
    const { token, expiresAt, id } = session
    return sessionOf(token, { ...pick(user), session: { id, expiresAt } })
  }

  @Mutation(() => SignInResult, {
    description: 'Gives the session of who asks another 30 minutes, up to 16 hours in all.',
  })
  renewSession(@Ctx() { access, services }: Context): SessionType | Problem {
    const { principal, token } = access
    const session = principal?.session && services.people.sessions.renew(principal.session.id)
    if (!principal || token === null || !session) {
      const message = 'There is no session to renew. Sign in.'
      return asProblem(ForbiddenProblem, { code: 'NO_SESSION', message, path: [] })
    }
    return sessionOf(token, { ...pick(principal), session })
  }

  @Mutation(() => Boolean, {
    description: 'Ends the session of who asks; false when there is none.',
  })
  async signOut(@Ctx() { access, services }: Context): Promise<boolean> {
    const { principal } = access
    if (!principal?.session) return false
    await signOut(principal.name, principal.session, services.people)
    return true
  }
}

function sessionOf(token: string, viewer: Principal): SessionType {
  const expiresAt = viewer.session?.expiresAt ?? 0
  return Object.assign(new SessionType(), { token, expiresAt, viewer })
}

function pick({ name, role, area }: Principal): Principal {
  return { name, role, area }
}

function tooMany(until: Moment, now: Moment): Problem {
  const minutes = Math.max(1, Math.ceil((until - now) / MINUTE))
  const message = `Too many attempts. Try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`
  const code = 'TOO_MANY_ATTEMPTS'
  const problem = asProblem(ForbiddenProblem, { code, message, path: ['input'] })
  return Object.assign(problem, { retryAt: until })
}
