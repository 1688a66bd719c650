import { Field, ID, Int, ObjectType } from 'type-graphql'
import { PairVotes } from '../figures/pair-votes.ts'

/** Votes of one contest counted at the stations of one area. */
@ObjectType({
  description:
    'Votes counted at stations, with their coverage. Provisional, not the official result.',
})
export class ResultFigures {
  @Field(() => ID, { description: '`governor`, or `regency:35.78`.' })
  contest!: string

  @Field(() => Int, { description: 'Stations that reported their count: the coverage.' })
  stationsCounted!: number

  @Field(() => [PairVotes], {
    description:
      'By ballot number, one for each column; the empty column is a column named `Kolom kosong`.',
  })
  votes!: PairVotes[]

  @Field(() => Int, { description: 'Valid votes: the sum over the columns.' })
  valid!: number

  @Field(() => Int, { description: 'Invalid votes.' })
  invalid!: number
}
