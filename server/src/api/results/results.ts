import { Arg, Args, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { FigureFrame } from '../../hub/frame.ts'
import type { FigureView } from '../../projections/figures.ts'
import { contestPart } from '../figures/contest.ts'
import { votesByPair } from '../figures/pair-votes.ts'
import { FigureScope, FigureSubscription } from '../figures/subscription.ts'
import { FiguresType } from '../figures/types.ts'
import { ResultFigures } from './types.ts'

/** Votes counted at the stations. */
@Resolver(() => FiguresType)
export class ResultResolver {
  @FieldResolver(() => ResultFigures, {
    nullable: true,
    description: 'Votes counted at stations; null for an area that has no part in the contest.',
  })
  results(
    @Root() view: FigureView,
    @Arg('contest', () => ID, {
      defaultValue: 'governor',
      description: "`governor`, `regency` for the area's own, or `regency:35.78`.",
    })
    name: string,
  ): ResultFigures | null {
    const part = contestPart(view, name)
    if (!part) return null
    const { contest, slot } = part
    const { row, day } = view
    const counters = day.counters.results
    const votes = ([1, 2, 3, 4] as const).map((column) => {
      return counters.get(row, `votes${column}${slot}`)
    })
    return {
      contest: contest.code,
      stationsCounted: counters.get(row, `stationsCounted${slot}`),
      votes: votesByPair(contest, votes),
      valid: votes.reduce((sum, count) => sum + count, 0),
      invalid: counters.get(row, `invalid${slot}`),
    }
  }

  @FigureSubscription('results')
  resultFrames(@Args(() => FigureScope) _: FigureScope, @Root() frame: FigureFrame): FigureFrame {
    return frame
  }
}
