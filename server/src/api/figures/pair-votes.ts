import { Field, Int, ObjectType } from 'type-graphql'
import type { NamedContest } from '../../projections/contests.ts'

/** Votes of one column. */
@ObjectType({ description: 'Votes of one column of a ballot.' })
export class PairVotes {
  @Field(() => Int, { description: 'Ballot number, from 1.' })
  number!: number

  @Field(() => String, { description: 'Of the pair; `Kolom kosong` for the empty column.' })
  name!: string

  @Field(() => Int, { description: 'Votes counted for it.' })
  votes!: number
}

/** The votes of a contest's columns, by ballot number, with what they are called. */
export function votesByPair({ pairs }: NamedContest, votes: readonly number[]): PairVotes[] {
  return pairs.map(({ number, name }, column) => ({ number, name, votes: votes[column] ?? 0 }))
}
