import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Moment } from '../domain/clock.ts'
import type { Finding } from '../domain/findings.ts'
import type { Area, PollingStation } from '../domain/geography/geography.ts'
import { type Connection, connectionOf, paginate } from './connections.ts'
import { type Context, requireArea } from './context.ts'
import { PlaceUnion } from './geography/types.ts'
import { DateTimeScalar } from './scalars.ts'

/** A contradiction; its place and message are resolved in `FindingResolver`. */
@ObjectType('Finding', {
  description: 'A violated identity or contradiction; the report behind it is kept as it came.',
})
class FindingType {
  @Field(() => Int, { description: 'Journal position of the entry that raised it.' })
  seq!: number

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  at!: Moment

  @Field(() => String, { description: 'Kind of contradiction: `PUBLIC_COUNT_FELL`.' })
  code!: string

  @Field(() => ID, { nullable: true, description: 'Null when it is about no contest.' })
  contest!: string | null

  @Field(() => Int, { nullable: true, description: 'What the figure should be, or be at least.' })
  expected!: number | null

  @Field(() => Int, { nullable: true, description: 'What it is.' })
  actual!: number | null

  @Field(() => Int, { nullable: true, description: 'actual - expected.' })
  difference!: number | null
}

const FindingConnection = connectionOf(FindingType, 'Finding')

/** What contradicts itself. */
@Resolver(() => FindingType)
export class FindingResolver {
  @Query(() => FindingConnection, {
    description: 'Violated identities and contradictions that a person must look at, newest first.',
  })
  findings(
    @Arg('within', () => ID, { nullable: true, defaultValue: '35' }) within: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() { access, services }: Context,
  ): Connection<Finding> {
    const area = requireArea(services, within ?? '35', 'within')
    access.require('findings.read', area.code)
    const findings = services.projections.findings.within(area.code)
    return paginate(findings, { first, after }, ({ seq, subject }) => `${seq}.${subject}`)
  }

  @FieldResolver(() => PlaceUnion, { description: 'What it is about.' })
  place(@Root() { place }: Finding, @Ctx() { services }: Context): Area | PollingStation {
    return services.geography.station(place) ?? requireArea(services, place, 'place')
  }

  @FieldResolver(() => String, { description: 'One sentence, in Indonesian.' })
  message(@Root() { subject, expected, actual }: Finding): string {
    const figure = subject === 'stations' ? 'Jumlah TPS terbit' : `Suara nomor urut ${subject}`
    return `${figure} turun dari ${digits(expected)} menjadi ${digits(actual)} pada cap waktu yang lebih baru.`
  }

  @FieldResolver(() => Boolean, { description: 'True once the figures were cured.' })
  resolved(@Root() { resolvedAt }: Finding): boolean {
    return resolvedAt !== null
  }
}

function digits(count: number): string {
  return count.toLocaleString('id-ID')
}
