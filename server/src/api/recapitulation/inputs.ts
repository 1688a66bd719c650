import { Field, ID, InputType, Int } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import type { Correction } from '../../domain/recapitulation/forms.ts'
import type { Objection } from '../../domain/recapitulation/meetings.ts'
import type { RevoteKind } from '../../domain/recapitulation/revotes.ts'
import { AreaReportInput, StationReportInput } from '../reports/report-input.ts'
import { DateTimeScalar } from '../scalars.ts'
import { RevoteKindEnum } from './enums.ts'

const moment = (description: string) => Field(() => DateTimeScalar, { nullable: true, description })

/** What a witness objects to. */
@InputType({ description: 'An objection at a recapitulation meeting.' })
class ObjectionInput implements Objection {
  @Field(() => String, { description: 'Name or function of who objects, as minuted.' })
  by!: string

  @Field(() => Int, { nullable: true, description: 'Ballot number of the pair of the witness.' })
  pair?: number

  @Field(() => String, { description: 'What is objected to.' })
  text!: string
}

/** What is planned and happens at a meeting. */
@InputType({
  description:
    'The recapitulation meeting (pleno) of a district, regency or the province for one contest. A ' +
    'moment left out keeps its last value; an objection stands beside earlier ones.',
})
export class MeetingReportInput extends AreaReportInput {
  @moment('When it is to begin.')
  plannedStart?: Moment

  @moment('When it is to end.')
  plannedFinish?: Moment

  @moment('When it began.')
  startedAt?: Moment

  @moment('When it ended. Left out, the moment its form was signed stands for it.')
  finishedAt?: Moment

  @Field(() => ObjectionInput, { nullable: true, description: 'Raised at the meeting.' })
  objection?: ObjectionInput
}

/** Why a finished form is changed. */
@InputType({ description: 'Why and by whose decision a finished form is changed.' })
class CorrectionInput implements Correction {
  @Field(() => String, {
    description: 'What orders it, such as the number of a recommendation of Bawaslu.',
  })
  basis!: string

  @Field(() => String, { description: 'Who decided it, as minuted.' })
  by!: string

  @Field(() => Int, {
    nullable: true,
    description:
      'Version of the form that was corrected; CONFLICT when another one stands. Left out: the ' +
      'one that stands.',
  })
  version?: number
}

/** A recapitulation form. */
@InputType({
  description:
    'A recapitulation form (D.Hasil) of a district, regency or the province. The first form of an ' +
    'area and contest locks it: another one is refused (LOCKED) unless it is a correction.',
})
export class RecapitulationReportInput extends AreaReportInput {
  @Field(() => [Int], { description: 'By ballot number, one for each column of the ballot.' })
  votes!: number[]

  @Field(() => Int, {
    nullable: true,
    description: 'Valid votes as written on the form. Left out: the sum of `votes`.',
  })
  valid?: number

  @Field(() => Int, { description: 'Invalid votes.' })
  invalid!: number

  @Field(() => CorrectionInput, { nullable: true, description: 'Left out on the first form.' })
  correction?: CorrectionInput
}

/** Voting or counting that is done again or later. */
@InputType({ description: 'Voting or counting that is done again or later at a station.' })
export class RevoteReportInput extends StationReportInput {
  @Field(() => RevoteKindEnum, { description: 'What is done.' })
  kind!: RevoteKind

  @Field(() => ID, { nullable: true, description: 'Only this contest; left out: both.' })
  contest?: string

  @Field(() => String, {
    nullable: true,
    description: 'The day it is held, such as `2024-12-01`; left out while it is not set.',
  })
  day?: string

  @Field(() => String, { nullable: true, description: 'What orders it.' })
  basis?: string

  @Field(() => Boolean, { nullable: true, description: 'True takes the registration back.' })
  withdrawn?: boolean
}
