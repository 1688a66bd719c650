import { Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { NamedContest } from '../projections/contests.ts'
import type { Context } from './context.ts'

/** A pair of a contest. */
@ObjectType({ description: 'A column of a ballot: a pair of candidates, or the empty column.' })
export class Pair {
  @Field(() => Int, { description: 'Ballot number, from 1.' })
  number!: number

  @Field(() => String, { description: '`Pasangan 1` until the publisher has named it.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'As printed by the publisher, `#rrggbb`; null when not known.',
  })
  colour!: string | null
}

/** A contest of the election. */
@ObjectType('Contest', {
  description: 'A contest: one for the governor, one for each regency or city.',
})
export class ContestType {
  @Field(() => ID, { description: '`governor`, or `regency:35.78`.' })
  code!: string

  @Field(() => String, { description: 'As it is called.' })
  name!: string

  @Field(() => [Pair], { description: 'By ballot number, one for each column.' })
  pairs!: readonly Pair[]
}

/** The contests of the election. */
@Resolver()
export class ContestResolver {
  @Query(() => [ContestType], {
    description: '`governor`, and one for each regency or city: `regency:35.78`.',
  })
  contests(@Ctx() { services }: Context): ContestType[] {
    const contests = [...services.state.projections.contests.all().values()]
    return contests.map((contest) =>
      toContest(contest, services.geography.area(contest.area)?.name),
    )
  }
}

function toContest({ code, pairs }: NamedContest, area = ''): ContestType {
  const office =
    code === 'governor' ? 'Gubernur' : area.startsWith('Kota ') ? 'Wali Kota' : 'Bupati'
  const place = area.replace(/^(Kabupaten|Kota) /, '')
  return { code, name: `${office} ${place}`, pairs }
}
