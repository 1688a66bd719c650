import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { PairVotes } from '../figures/pair-votes.ts'
import { CursorScalar, DateTimeScalar } from '../scalars.ts'

/** The publisher's count of one area. */
@ObjectType({
  description: 'The count that KPU publishes. It is provisional and not the official result.',
})
export class PublicCountFigures {
  @Field(() => ID, { description: '`governor`, or `regency:35.78`.' })
  contest!: string

  @Field(() => Int, { description: 'Stations whose result sheets are published.' })
  stationsPublished!: number

  @Field(() => Int, { description: 'Stations that the publisher counts with.' })
  stationsTotal!: number

  @Field(() => [PairVotes], { description: 'By ballot number, one for each column.' })
  votes!: PairVotes[]

  @Field(() => DateTimeScalar, { description: 'The stamp that the publisher put on it (WIB).' })
  stampedAt!: Moment

  @Field(() => Boolean, {
    description:
      'False once the figures have not changed for PANTAU_PUBLIC_COUNT_STALL minutes (default 60) ' +
      "of the hub's clock since a change was last taken in, while stations are missing. Turning " +
      'pushes a frame.',
  })
  moving!: boolean
}

/** A publisher's file to take in. */
@InputType({ description: "One file of KPU's published count, as it was published." })
export class SubmitPublicCountInput {
  @Field(() => ID, {
    defaultValue: 'governor',
    description: 'Which contest it counts: `governor`, or `regency` for each area its own.',
  })
  contest!: string

  @Field(() => String, { description: 'Name of the file, such as `3578.json`.' })
  file!: string

  @Field(() => String, { description: 'The whole text of the file.' })
  content!: string

  @Field(() => String, { description: 'The whole text of the candidates file beside it.' })
  candidates!: string
}

/** A row that could not be taken. */
@ObjectType({ description: 'A row that could not be taken in; it waits in the quarantine.' })
export class QuarantinedRow {
  @Field(() => String, { description: 'Where in the file.' })
  path!: string

  @Field(() => String, { description: 'Stable, upper case.' })
  code!: string

  @Field(() => String, { description: 'What is wrong and what to do.' })
  reason!: string
}

/** What became of a file's rows. */
@ObjectType({ description: 'What became of the rows of a file; nothing is silently dropped.' })
export class SubmitPublicCountPayload {
  @Field(() => Int, { description: 'Rows recorded.' })
  accepted!: number

  @Field(() => Int, { description: 'Rows already known: same stamp, same figures.' })
  unchanged!: number

  @Field(() => Int, { description: 'Rows under an earlier stamp than the one known, which stays.' })
  older!: number

  @Field(() => [QuarantinedRow], { description: 'Rows that could not be taken in.' })
  quarantined!: QuarantinedRow[]

  @Field(() => CursorScalar, { description: 'The journal after it.' })
  cursor!: string
}
