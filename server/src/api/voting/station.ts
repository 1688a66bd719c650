import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import type { PollingStation } from '../../domain/geography/geography.ts'
import type { VotingState } from '../../domain/voting.ts'
import type { Context } from '../context.ts'
import { readStation } from '../geography/read-station.ts'
import { PollingStationType } from '../geography/types.ts'
import { DateTimeScalar } from '../scalars.ts'
import { VotingStateEnum } from './enums.ts'

/** What single stations are doing. */
@Resolver(() => PollingStationType)
export class StationVotingResolver {
  @FieldResolver(() => VotingStateEnum, {
    description: 'What it is doing now; NOT_OPEN before its first report.',
  })
  votingState(@Root() { code }: PollingStation, @Ctx() context: Context): VotingState {
    const { day, station } = readStation(context, code)
    return day.voting.state(station)
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was first seen open; null when it never was.',
  })
  openedAt(@Root() { code }: PollingStation, @Ctx() context: Context): Moment | null {
    const { day, station } = readStation(context, code)
    return day.voting.openedAt(station)
  }

  @FieldResolver(() => Boolean, {
    description: 'False while it is known to be without signal.',
  })
  signal(@Root() { code }: PollingStation, @Ctx() context: Context): boolean {
    const { day, station } = readStation(context, code)
    return day.voting.signal(station)
  }
}
