import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { type BallotStage, ballotStages } from '../../domain/handovers.ts'
import { connectionOf } from '../connections.ts'
import { enumOf } from '../enums.ts'
import { AreaReportInput } from '../reports/report-input.ts'
import { DateTimeScalar } from '../scalars.ts'

/** Stages of the ballots in the schema. */
export const BallotStageEnum = enumOf(ballotStages)
registerEnumType(BallotStageEnum, {
  name: 'BallotStage',
  description:
    'Stages of the ballots on their way to the stations, in order. What a station received it ' +
    'reports itself (`BallotReportInput`).',
  valuesConfig: {
    PRINTED: { description: 'Handed over by the printer, for a regency.' },
    WAREHOUSE: { description: "In the regency's warehouse." },
    SORTED: { description: 'Sorted and folded there; damaged ones are found and replaced.' },
    PACKED: { description: 'Packed into the boxes there.' },
    DISTRICT: { description: 'Handed over to the district committee (PPK).' },
    VILLAGE: { description: 'Handed over to the village committee (PPS).' },
    RESERVE: { description: 'Kept at the province for repeated voting.' },
  },
})

/** A record of hand-over. */
@InputType({
  description:
    'A record of hand-over (BAST): how many ballots of a contest reached a stage in an area, which ' +
    "is of the stage's level. The latest observation replaces the counts of the one before.",
})
export class HandoverReportInput extends AreaReportInput {
  @Field(() => BallotStageEnum, { description: 'The stage that they reached.' })
  stage!: BallotStage

  @Field(() => Int, { description: 'Ballots so far, the damaged ones among them.' })
  quantity!: number

  @Field(() => Int, { nullable: true, description: 'Found damaged at this stage; left out: none.' })
  damaged?: number

  @Field(() => Int, {
    nullable: true,
    description: 'Good ones put in their place at this stage; left out: none.',
  })
  replaced?: number

  @Field(() => Int, { nullable: true, description: 'Boxes that they travelled in.' })
  boxes?: number

  @Field(() => String, { description: 'Who gave, as written on the record.' })
  from!: string

  @Field(() => String, { description: 'Who received.' })
  to!: string
}

/** A stage of the ledger. */
@ObjectType({ description: 'What reached a stage in an area, all its records together.' })
export class BallotStageFigures {
  @Field(() => BallotStageEnum, { description: 'The stage.' })
  stage!: BallotStage

  @Field(() => Int, { description: 'Places with a record.' })
  places!: number

  @Field(() => Int, { description: 'Ballots, the damaged ones among them.' })
  quantity!: number

  @Field(() => Int, { description: 'Found damaged.' })
  damaged!: number

  @Field(() => Int, { description: 'Good ones put in their place.' })
  replaced!: number

  @Field(() => Int, { description: 'Boxes that they travelled in.' })
  boxes!: number
}

/** The ledger of an area. */
@ObjectType({ description: 'The ledger of the ballots of one contest in one area.' })
export class BallotLedger {
  @Field(() => ID, { description: '`governor`, or `regency:35.78`.' })
  contest!: string

  @Field(() => [BallotStageFigures], {
    description: 'In order; without the stages that have no record in the area.',
  })
  stages!: BallotStageFigures[]

  @Field(() => Int, {
    nullable: true,
    description:
      'Kept at the province for repeated voting; null when no record says so, and for who may not ' +
      'read the figures of the province.',
  })
  reserve!: number | null

  @Field(() => Int, { description: 'What is to be kept there of each contest, by rule.' })
  reserveRequired!: number
}

/** A record of hand-over as it stands; its area is resolved. */
@ObjectType('Handover', {
  description: 'The last record of hand-over of an area, contest and stage.',
})
export class HandoverType {
  @Field(() => ID, { description: '`governor`, or `regency:35.78`.' })
  contest!: string

  @Field(() => BallotStageEnum, { description: 'The stage that the ballots reached.' })
  stage!: BallotStage

  @Field(() => DateTimeScalar, { description: 'When it was handed over.' })
  observedAt!: Moment

  @Field(() => Int, { description: 'Ballots, the damaged ones among them.' })
  quantity!: number

  @Field(() => Int, { nullable: true, description: 'Found damaged; null: none.' })
  damaged?: number | null

  @Field(() => Int, { nullable: true, description: 'Good ones put in their place; null: none.' })
  replaced?: number | null

  @Field(() => Int, { nullable: true, description: 'Boxes; null: not in boxes.' })
  boxes?: number | null

  @Field(() => String, { description: 'Who gave.' })
  from!: string

  @Field(() => String, { description: 'Who received.' })
  to!: string
}

/** Records of hand-over by pages. */
export const HandoverConnection = connectionOf(HandoverType, 'Handover')
