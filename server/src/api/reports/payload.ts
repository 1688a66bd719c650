import { Field, ID, Int, ObjectType } from 'type-graphql'
import { CursorScalar } from '../scalars.ts'

/** A report that was refused. */
@ObjectType({ description: 'A report that was refused; it changed nothing.' })
export class RefusedReport {
  @Field(() => ID, { description: 'Its key, as it was sent.' })
  key!: string

  @Field(() => String, {
    description:
      'KEY_REUSED, STATION_UNKNOWN, CONTEST_UNKNOWN, OUT_OF_RANGE, IN_THE_FUTURE, FORBIDDEN or ' +
      'LOCKED; more may be added.',
  })
  code!: string

  @Field(() => String, { description: 'What is wrong and what to do.' })
  message!: string

  @Field(() => [String], {
    description: 'Starts at the field of the input: `["turnout", "3", "registered"]`.',
  })
  path!: string[]
}

/** What became of a batch of reports. */
@ObjectType({
  description: 'What became of the reports; the counts add up to the number that was sent.',
})
export class SubmitReportsPayload {
  @Field(() => Int, { description: 'Recorded, durably, and in the figures.' })
  accepted!: number

  @Field(() => Int, { description: 'Known already: same key, same content.' })
  duplicates!: number

  @Field(() => [RefusedReport], { description: 'Refused, in the order they were sent.' })
  refused!: RefusedReport[]

  @Field(() => CursorScalar, { description: 'The journal after it.' })
  cursor!: string
}
