import { Ctx, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { verify } from '../projections/verify.ts'
import type { Context } from './context.ts'

/** Whether every entry carries the hash of the one before. */
@ObjectType('ChainVerdict', {
  description: 'Whether every entry carries the hash of the one before.',
})
class ChainVerdictType {
  @Field(() => Boolean, { description: 'Whether all of them do.' })
  ok!: boolean

  @Field(() => Int, {
    nullable: true,
    description: 'First position that does not; null if all do.',
  })
  brokenAt!: number | null

  @Field(() => String, { description: 'One sentence.' })
  message!: string
}

/** Whether counting anew gives the same figures. */
@ObjectType('RecountVerdict', {
  description: 'Whether counting all entries anew gives the figures that are shown.',
})
class RecountVerdictType {
  @Field(() => Boolean, { description: 'Whether it does.' })
  ok!: boolean

  @Field(() => String, { description: 'One sentence; it names the figures that differ.' })
  message!: string
}

/** What verifying the journal found. */
@ObjectType('Verification', { description: 'What verifying the whole journal found.' })
class VerificationType {
  @Field(() => Int, { description: 'Entries walked.' })
  entries!: number

  @Field(() => ChainVerdictType, { description: 'The chain of hashes.' })
  chain!: ChainVerdictType

  @Field(() => RecountVerdictType, { description: 'The full recount.' })
  recount!: RecountVerdictType

  @Field(() => Float, { description: 'How long it took.' })
  seconds!: number
}

/** The proof that the record is whole and the figures are what it says. */
@Resolver()
export class VerificationResolver {
  @Query(() => VerificationType, {
    description: 'Walks the whole journal: its chain of hashes, and a full recount of the figures.',
  })
  async verification(@Ctx() { access, services }: Context): Promise<VerificationType> {
    access.require('journal.verify', '35')
    const { journal, state } = services
    return verify(journal, state, () => services.emptyState())
  }
}
