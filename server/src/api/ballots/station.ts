import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { BallotsReported } from '../../domain/ballots.ts'
import type { Moment } from '../../domain/clock.ts'
import type { PollingStation } from '../../domain/geography/geography.ts'
import { contestOfSlot, SLOTS } from '../../projections/stations/slots.ts'
import type { Context } from '../context.ts'
import { readStation, reportAt } from '../geography/read-station.ts'
import { PollingStationType } from '../geography/types.ts'
import { DateTimeScalar } from '../scalars.ts'

/** The last hand-over of a contest's ballots: from the village to the station. */
@ObjectType({ description: 'How the ballots of one contest came to a station (BAST).' })
export class StationReceipt {
  @Field(() => ID, { description: '`governor`, or `regency:35.78`.' })
  contest!: string

  @Field(() => Int, { description: 'Ballots received.' })
  quantity!: number

  @Field(() => DateTimeScalar, { description: 'When they were received.' })
  observedAt!: Moment

  @Field(() => String, { nullable: true, description: 'Who handed them over; null if not said.' })
  from!: string | null

  @Field(() => String, { nullable: true, description: 'Who took them; null if not said.' })
  to!: string | null

  @Field(() => String, { nullable: true, description: 'In what state; null if not said.' })
  condition!: string | null
}

/** How ballots came to single stations. */
@Resolver(() => PollingStationType)
export class StationReceiptResolver {
  @FieldResolver(() => [StationReceipt], {
    description: "How its ballots came, the governor's first; empty before they did.",
  })
  receipts(@Root() { code }: PollingStation, @Ctx() context: Context): StationReceipt[] {
    const { day, station } = readStation(context, code)
    return Array.from({ length: SLOTS }, (_, slot) => slot).flatMap((slot) => {
      const seq = day.ballots.receivedSeq(station, slot)
      const report = reportAt<BallotsReported>(context.services, seq)
      if (!report) return []
      const { received = 0, observedAt, from = null, to = null, condition = null } = report
      const contest = contestOfSlot(slot, code)
      return [{ contest, quantity: received, observedAt, from, to, condition }]
    })
  }
}
