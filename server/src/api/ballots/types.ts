import { Field, Int, ObjectType } from 'type-graphql'

/** Ballots of one contest in one area. */
@ObjectType({ description: 'Ballots of one contest: sums over the stations that reported.' })
export class BallotFigures {
  @Field(() => Int, {
    description: 'By rule: registered voters plus 2.5 %, rounded up at each station.',
  })
  allotted!: number

  @Field(() => Int, { description: 'Received at stations.' })
  received!: number

  @Field(() => Int, { description: 'Put into the boxes.' })
  used!: number

  @Field(() => Int, { description: 'Damaged or wrongly punched, and returned.' })
  spoiled!: number

  @Field(() => Int, { description: 'Left over.' })
  unused!: number

  @Field(() => Int, { description: 'Stations that reported what they received.' })
  stationsSupplied!: number

  @Field(() => Int, { description: 'Of them, those that received less than was allotted.' })
  stationsShort!: number

  @Field(() => Int, { description: 'Of them, those that received more than was allotted.' })
  stationsInExcess!: number
}
