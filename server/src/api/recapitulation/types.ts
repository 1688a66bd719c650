import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import type { MeetingTiming } from '../../domain/recapitulation/windows.ts'
import { connectionOf } from '../connections.ts'
import { PairVotes } from '../figures/pair-votes.ts'
import { DateTimeScalar } from '../scalars.ts'
import { MeetingTimingEnum } from './enums.ts'

const moment = (description: string) => Field(() => DateTimeScalar, { nullable: true, description })

/** What a form says. */
@ObjectType({ description: 'What a recapitulation form says.' })
export class FormFigures {
  @Field(() => Int, { description: '1 as it was signed; counts up with every correction.' })
  version!: number

  @Field(() => [PairVotes], { description: 'By ballot number, one for each column.' })
  votes!: PairVotes[]

  @Field(() => Int, { description: 'Valid votes as written on the form.' })
  valid!: number

  @Field(() => Int, { description: 'Invalid votes.' })
  invalid!: number

  @Field(() => DateTimeScalar, { description: 'When it was signed, by whoever reported it.' })
  observedAt!: Moment
}

/** A change of a finished form. */
@ObjectType({ description: 'A correction of a finished form.' })
export class FormCorrection {
  @Field(() => FormFigures, { description: 'What the form said before.' })
  before!: FormFigures

  @Field(() => FormFigures, { description: 'What it says since.' })
  after!: FormFigures

  @Field(() => String, { description: 'What ordered it.' })
  basis!: string

  @Field(() => String, { description: 'Who decided it, as minuted.' })
  by!: string

  @Field(() => String, { description: 'Who reported it to the hub.' })
  actor!: string

  @Field(() => DateTimeScalar, { description: 'When the hub took it in.' })
  at!: Moment
}

/** One figure of a form beside the sum of the level below. */
@ObjectType('FormDifference', {
  description: 'One figure of a form beside the sum of the level below.',
})
export class FormDifferenceType {
  @Field(() => Int, { nullable: true, description: 'Ballot number; null for the invalid votes.' })
  number!: number | null

  @Field(() => Int, {
    description: "Sum of the level below: of the stations' counts for a district, else of forms.",
  })
  below!: number

  @Field(() => Int, { description: 'What the form says.' })
  form!: number

  @Field(() => Int, { description: 'form - below.' })
  difference!: number

  @Field(() => Boolean, {
    description:
      'Whether what is still missing below cannot explain it: then it is a finding. While the ' +
      'level below is not complete, only a form that lies below its sum contradicts it.',
  })
  contradicts!: boolean
}

/** An objection. */
@ObjectType('Objection', { description: 'What a witness objected to at a meeting.' })
export class ObjectionType {
  @Field(() => String, { description: 'Name or function, as minuted.' })
  by!: string

  @Field(() => Int, { nullable: true, description: 'Ballot number of the pair of the witness.' })
  pair?: number | undefined

  @Field(() => String, { description: 'What was objected to.' })
  text!: string

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  observedAt!: Moment
}

/** Everything known of one contest's recapitulation in an area; its area is resolved. */
@ObjectType('Recapitulation', {
  description: 'The recapitulation of one contest in one district, regency or the province.',
})
export class RecapitulationType {
  /** Code of the area. */
  code!: string

  @Field(() => ID, { description: '`governor`, or `regency:35.78`.' })
  contest!: string

  @moment('When the meeting is to begin; null when not known.')
  plannedStart!: Moment | null

  @moment('When it is to end; null when not known.')
  plannedFinish!: Moment | null

  @moment('When it began; null before.')
  startedAt!: Moment | null

  @moment('When it ended, or its form was signed; null before.')
  finishedAt!: Moment | null

  @Field(() => MeetingTimingEnum, {
    description: 'Of its finish; of the present moment while it is not finished.',
  })
  timing!: MeetingTiming

  @Field(() => MeetingTimingEnum, {
    nullable: true,
    description: 'Of its planned finish; null when none is planned.',
  })
  plannedTiming!: MeetingTiming | null

  @Field(() => [ObjectionType], { description: 'In the order they were raised.' })
  objections!: readonly ObjectionType[]

  @Field(() => FormFigures, {
    nullable: true,
    description: 'As it stands; null before it is signed.',
  })
  form!: FormFigures | null

  @Field(() => [FormCorrection], { description: 'In the order they were made.' })
  corrections!: FormCorrection[]

  @Field(() => [FormDifferenceType], {
    description: 'Pairs by ballot number, then the invalid votes; empty without a form.',
  })
  differences!: FormDifferenceType[]

  @Field(() => Int, { description: 'Stations counted below a district; else areas with a form.' })
  belowKnown!: number

  @Field(() => Int, { description: 'All of them.' })
  belowTotal!: number
}

/** Recapitulations by pages. */
export const RecapitulationConnection = connectionOf(RecapitulationType, 'Recapitulation')

/** How far the recapitulation of an area has come. */
@ObjectType({ description: 'How far the recapitulation of one contest has come in an area.' })
export class RecapitulationFigures {
  @Field(() => ID, { description: '`governor`, or `regency:35.78`.' })
  contest!: string

  @Field(() => Int, { description: 'Districts of the area whose meeting is finished.' })
  districtsFinished!: number

  @Field(() => Int, { description: 'All districts of the area.' })
  districts!: number

  @Field(() => Int, {
    description: "Districts not finished after the room's own target (1 December); 0 before.",
  })
  districtsPastTarget!: number

  @Field(() => Int, {
    description:
      'Largest absolute difference of any pair between a finished form and the sum of the level ' +
      'below; a sum that is not complete counts only where it already exceeds the form.',
  })
  largestDifference!: number
}
