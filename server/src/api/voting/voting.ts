import { FieldResolver, Resolver, Root } from 'type-graphql'
import type { FigureView } from '../../projections/figures.ts'
import { FiguresType } from '../figures/types.ts'
import { VotingFigures } from './types.ts'

/** What the stations are doing. Its changes come with the subscription to turnout. */
@Resolver(() => FiguresType)
export class VotingResolver {
  @FieldResolver(() => VotingFigures, {
    description: 'What the stations are doing. Its changes come with the `turnout` subscription.',
  })
  voting(@Root() { row, day, asOf }: FigureView): VotingFigures {
    const { voting, lateness } = day.counters
    const late = day.lateness.late(lateness, row, asOf)
    return {
      notOpen: voting.get(row, 'NOT_OPEN'),
      open: voting.get(row, 'OPEN'),
      suspended: voting.get(row, 'SUSPENDED'),
      closed: voting.get(row, 'CLOSED'),
      counted: voting.get(row, 'COUNTED'),
      openedLate: voting.get(row, 'openedLate'),
      late: late.awaited,
      unreachable: late.unreachable,
      withoutSignal: voting.get(row, 'withoutSignal'),
    }
  }
}
