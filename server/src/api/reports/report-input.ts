import { Field, ID, InputType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { DateTimeScalar } from '../scalars.ts'

/** What every report carries. */
@InputType()
abstract class ReportInput {
  @Field(() => ID, {
    description:
      'Identifies the report for its sender for good, 1 to 200 characters: the same key and ' +
      'content again is a duplicate, other content is refused (KEY_REUSED).',
  })
  key!: string

  @Field(() => DateTimeScalar, {
    description:
      "When it was seen, by the reporter's clock. A later observation wins whatever the order of " +
      'arrival; equal ones are decided by the greater key.',
  })
  observedAt!: Moment
}

/** What every report from a station carries; the API's form of a keyed `StationReport`. */
@InputType()
export abstract class StationReportInput extends ReportInput {
  @Field(() => ID, { description: 'Code of the station, with or without dots.' })
  station!: string
}

/** What every report about one contest of an area carries; the API's form of a keyed `AreaReport`. */
@InputType()
export abstract class AreaReportInput extends ReportInput {
  @Field(() => ID, { description: 'Code of the area, with or without dots.' })
  area!: string

  @Field(() => ID, { description: "`governor`, or `regency` for the area's own contest." })
  contest!: string
}
