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
  valuesConfig: {
    LIVE: { description: 'The election itself.' },
    REHEARSAL: { description: 'Invented figures on real places.' },
  },
})

const PhaseEnum = enumOf(phases)
registerEnumType(PhaseEnum, {
  name: 'Phase',
  description: 'Phases of the election, in order.',
  valuesConfig: {
    PREPARATION: { description: 'Until 24 November 2024.' },
    DISTRIBUTION: { description: 'From 25 November: ballots travel to the stations.' },
    VOTING: { description: '27 November, 07:00 to 13:00 WIB.' },
    COUNTING: { description: 'From 13:00 WIB of that day.' },
    DISTRICT_RECAPITULATION: { description: '28 November to 3 December.' },
    REGENCY_RECAPITULATION: { description: 'Until 6 December.' },
    PROVINCE_RECAPITULATION: { description: 'Until 9 December.' },
    FINISHED: { description: 'From 10 December.' },
  },
})

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
