import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { DateTimeScalar } from '../scalars.ts'

/** Voters on the final list. */
@ObjectType({ description: 'Voters on the final list (DPT).' })
export class VoterFigures {
  @Field(() => Int, { description: 'All of them: male + female.' })
  registered!: number

  @Field(() => Int, { description: 'Men.' })
  male!: number

  @Field(() => Int, { description: 'Women.' })
  female!: number
}

/** Everything counted of one area; each feature resolves its own field. */
@ObjectType('Figures', {
  description:
    'Figures of one area. Counts are absolute, never differences. Where a contest is asked for, ' +
    "`regency` means the area's own regency or city contest; the answer is null for an area that " +
    'has no part in the contest.',
})
export class FiguresType {
  @Field(() => ID, { description: 'Code of the area or station.' })
  code!: string

  @Field(() => DateTimeScalar, { description: 'The moment the figures stand for.' })
  asOf!: Moment

  @Field(() => Int, { description: 'Journal position that these figures include.' })
  seq!: number

  @Field(() => Int, { description: 'Stations of the area by the register.' })
  pollingStations!: number

  @Field(() => VoterFigures, { description: 'Voters of the area by the register.' })
  voters!: VoterFigures
}
