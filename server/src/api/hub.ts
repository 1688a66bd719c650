import {
  Ctx,
  Field,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql'
import type { Moment } from '../domain/clock.ts'
import { type Phase, phaseAt, phases } from '../domain/phase.ts'
import { Boundaries } from './boundaries/types.ts'
import type { Context, HubMode } from './context.ts'
import { enumOf } from './enums.ts'
import { DateTimeScalar } from './scalars.ts'

const HubModeEnum = enumOf(['LIVE', 'REHEARSAL'])
registerEnumType(HubModeEnum, {
  name: 'HubMode',
  description: 'LIVE is the election; REHEARSAL is invented and must be shown as such.',
})

const PhaseEnum = enumOf(phases)
registerEnumType(PhaseEnum, { name: 'Phase', description: 'Phases of the election, in order.' })

/** The hub itself. */
@ObjectType('Hub', { description: 'The hub itself.' })
export class HubType {
  @Field(() => HubModeEnum, { description: 'Whether its figures are real.' })
  mode!: HubMode

  @Field(() => DateTimeScalar, { description: 'Its clock; simulated in rehearsal.' })
  now!: Moment

  @Field(() => Float, {
    description: 'Seconds of its clock in one second of real time; 1 when live.',
  })
  clockSpeed!: number

  @Field(() => ID, { description: 'The history that `seq` counts in.' })
  epoch!: string

  @Field(() => Int, { description: 'Last position of the journal.' })
  seq!: number

  @Field(() => String, { description: 'Of the program.' })
  version!: string

  @Field(() => PhaseEnum, { description: "Phase of the election by the hub's clock." })
  phase!: Phase

  @Field(() => Boundaries, { description: 'Which boundaries the map shows.' })
  boundaries!: Boundaries
}

/** What screens ask before anything else. */
@Resolver()
export class HubResolver {
  @Query(() => HubType, {
    description: 'The hub itself: screens show its mode and take its clock.',
  })
  hub(@Ctx() { services }: Context): HubType {
    const { mode, version, clock, journal, boundaries } = services
    const now = clock.now()
    return {
      mode,
      version,
      now,
      clockSpeed: clock.speed,
      phase: phaseAt(now),
      epoch: journal.epoch,
      seq: journal.seq,
      boundaries: boundaries.shown(),
    }
  }
}
