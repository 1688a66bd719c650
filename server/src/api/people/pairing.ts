import {
  Arg,
  createUnionType,
  Ctx,
  Field,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql'
import { fetchPairing } from '../../commands/people/screens.ts'
import type { Moment } from '../../domain/clock.ts'
import type { Context } from '../context.ts'
import { enumOf } from '../enums.ts'
import { asProblem, ForbiddenProblem, type Problem } from '../problems.ts'
import { DateTimeScalar } from '../scalars.ts'
import { ScreenType } from './types.ts'

const pairingStates = ['WAITING', 'APPROVED', 'ENDED'] as const
const PairingStateEnum = enumOf(pairingStates)
registerEnumType(PairingStateEnum, {
  name: 'PairingState',
  description: 'How far the pairing of a television is.',
  valuesConfig: {
    WAITING: { description: 'Nobody has typed its code yet.' },
    APPROVED: { description: 'The token is in this answer, and in no other.' },
    ENDED: { description: 'Too late, or the token was fetched: begin anew.' },
  },
})

/** A pairing that was begun. */
@ObjectType({ description: 'What a television needs to be paired.' })
class PairingStarted {
  @Field(() => String, { description: 'To be shown: six letters and digits.' })
  code!: string

  @Field(() => String, { description: 'Its own, to ask `pairing` with.' })
  secret!: string

  @Field(() => DateTimeScalar, { description: 'When the code is void, by the real clock.' })
  expiresAt!: Moment
}

const BeginPairingResult = createUnionType({
  name: 'BeginPairingResult',
  description: 'What came of beginning a pairing.',
  types: () => [PairingStarted, ForbiddenProblem] as const,
})

/** How far a pairing is. */
@ObjectType({ description: 'How far the pairing of a television is.' })
class Pairing {
  @Field(() => PairingStateEnum, { description: 'How far.' })
  state!: (typeof pairingStates)[number]

  @Field(() => String, { nullable: true, description: 'What is shown; null unless it waits.' })
  code!: string | null

  @Field(() => String, { nullable: true, description: 'To act with; null unless approved.' })
  token!: string | null

  @Field(() => ScreenType, { nullable: true, description: 'What it is now; null unless approved.' })
  screen!: ScreenType | null
}

/** How a television comes to its token: it shows a code, and somebody who may approves it. */
@Resolver()
export class PairingResolver {
  @Mutation(() => BeginPairingResult, {
    description: 'For a television without a token: a code to show for ten minutes.',
  })
  beginPairing(@Ctx() { access, services }: Context): PairingStarted | Problem {
    const { pairings, pairingLimit, now } = services.people
    const { address } = access.caller
    const at = now()
    const until = pairingLimit.blockedUntil(address, at)
    if (until !== null) return tooMany(until)
    const begun = pairings.begin()
    if (!begun) return tooMany(at + 60_000)
    pairingLimit.take(address, at)
    return Object.assign(new PairingStarted(), begun)
  }

  @Query(() => Pairing, { description: 'For the television itself: how far its pairing is.' })
  pairing(
    @Arg('secret', () => String, { description: 'As `beginPairing` told it.' }) secret: string,
    @Ctx() { services }: Context,
  ): Pairing {
    const { people } = services
    const { pairing, screen, token } = fetchPairing(secret.slice(0, 100), people, people.pairings)
    if (screen) return { state: 'APPROVED', code: null, token, screen }
    if (pairing.state === 'ENDED') return { state: 'ENDED', code: null, token, screen }
    return {
      state: 'WAITING',
      code: pairing.state === 'WAITING' ? pairing.code : null,
      token,
      screen,
    }
  }
}

function tooMany(until: Moment): Problem {
  const message = 'Too many pairings were begun from here. Approve one, or wait some minutes.'
  const code = 'TOO_MANY_ATTEMPTS'
  const problem = asProblem(ForbiddenProblem, { code, message, path: [] })
  return Object.assign(problem, { retryAt: until })
}
