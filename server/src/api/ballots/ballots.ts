import { Arg, Args, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { FigureFrame } from '../../hub/frame.ts'
import type { FigureView } from '../../projections/figures.ts'
import { contestPart } from '../figures/contest.ts'
import { FigureScope, FigureSubscription } from '../figures/subscription.ts'
import { FiguresType } from '../figures/types.ts'
import { BallotFigures } from './types.ts'

/** Ballots at the stations. */
@Resolver(() => FiguresType)
export class BallotResolver {
  @FieldResolver(() => BallotFigures, {
    nullable: true,
    description: 'Ballots of a contest; null for an area that has no part in it.',
  })
  ballots(
    @Root() view: FigureView,
    @Arg('contest', () => ID, {
      defaultValue: 'governor',
      description: "`governor`, `regency` for the area's own, or `regency:35.78`.",
    })
    name: string,
  ): BallotFigures | null {
    const part = contestPart(view, name)
    if (!part) return null
    const { row, day } = view
    const { slot } = part
    const counters = day.counters.ballots
    return {
      allotted: counters.get(row, `allotted${slot}`),
      received: counters.get(row, `received${slot}`),
      used: counters.get(row, `used${slot}`),
      spoiled: counters.get(row, `spoiled${slot}`),
      unused: counters.get(row, `unused${slot}`),
      stationsSupplied: counters.get(row, `stationsSupplied${slot}`),
      stationsShort: counters.get(row, `stationsShort${slot}`),
      stationsInExcess: counters.get(row, `stationsInExcess${slot}`),
    }
  }

  @FigureSubscription('ballotDistribution')
  ballotFrames(@Args(() => FigureScope) _: FigureScope, @Root() frame: FigureFrame): FigureFrame {
    return frame
  }
}
