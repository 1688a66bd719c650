import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import {
  ConflictProblem,
  ForbiddenProblem,
  NotFoundProblem,
  ValidationProblem,
} from '../problems.ts'

/** A day of a plan as it is sent. */
@InputType({ description: 'What is to leave for the districts of a regency on one day.' })
class DispatchDayInput {
  @Field(() => String, { description: 'Such as `2024-11-23`, WIB.' })
  day!: string

  @Field(() => Int, { description: 'Districts served.' })
  districts!: number

  @Field(() => Int, { description: 'Stations of those districts.' })
  stations!: number

  @Field(() => Int, { description: 'Ballot boxes.' })
  boxes!: number

  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of the districts, so that late ones are named on the day itself.',
  })
  codes?: string[] | null
}

/** A plan as it is sent. */
@InputType({
  description: "A regency's dispatch plan. Days that it does not name stay as they were.",
})
export class PlanDispatchInput {
  @Field(() => ID, { description: 'Identifies the planning for its sender for good.' })
  key!: string

  @Field(() => ID, { description: 'Code of a regency or city, with or without dots.' })
  regency!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the plan it was made on, 0 for none; left out: whatever stands.',
  })
  version?: number | null

  @Field(() => [DispatchDayInput], { description: '1 to 60 days.' })
  days!: DispatchDayInput[]
}

/** Districts, stations and boxes. */
@ObjectType({ description: 'What leaves, or left, for the districts.' })
export class DispatchCounts {
  @Field(() => Int, { description: 'Districts served.' })
  districts!: number

  @Field(() => Int, { description: 'Stations of those districts.' })
  stations!: number

  @Field(() => Int, { description: 'Ballot boxes.' })
  boxes!: number
}

/** A day of a plan; the late districts are resolved. */
@ObjectType('DispatchDay', { description: 'A day of a plan, or one on which something left.' })
export class DispatchDayType {
  @Field(() => String, { description: 'Such as `2024-11-23`, WIB.' })
  day!: string

  @Field(() => DispatchCounts, { nullable: true, description: 'Null on a day without a plan.' })
  planned!: DispatchCounts | null

  @Field(() => DispatchCounts, {
    description:
      'Districts whose first record of hand-over is of this day, with the boxes of all contests.',
  })
  arrived!: DispatchCounts

  /** Codes of districts. */
  late!: string[]
}

/** A plan; its regency is resolved. */
@ObjectType('DispatchPlan', { description: "A regency's dispatch plan beside what happened." })
export class DispatchPlanType {
  /** Code of the regency. */
  regency!: string

  @Field(() => Int, { description: 'Give it back with the next planning; another is a conflict.' })
  version!: number

  @Field(() => [DispatchDayType], { description: 'Earliest first.' })
  days!: DispatchDayType[]
}

/** A plan that was recorded. */
@ObjectType({ description: 'The plan was recorded; one that contradicts itself is a finding too.' })
export class DispatchSuccess {
  @Field(() => DispatchPlanType, { description: 'As it stands now.' })
  plan!: DispatchPlanType
}

/** What came of a planning. */
export const DispatchResult = createUnionType({
  name: 'DispatchResult',
  description: 'What came of a planning.',
  types: () =>
    [
      DispatchSuccess,
      ValidationProblem,
      NotFoundProblem,
      ConflictProblem,
      ForbiddenProblem,
    ] as const,
})
