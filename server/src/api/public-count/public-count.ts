import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import { HubError } from '../../domain/errors.ts'
import { isMoving } from '../../domain/public-count.ts'
import type { FigureFrame } from '../../hub/frame.ts'
import { encodeCursor } from '../../journal/position.ts'
import type { FigureView } from '../../projections/figures.ts'
import type { Context } from '../context.ts'
import { contestPart } from '../figures/contest.ts'
import { votesByPair } from '../figures/pair-votes.ts'
import { FigureScope, FigureSubscription } from '../figures/subscription.ts'
import { FiguresType } from '../figures/types.ts'
import { PublicCountFigures, SubmitPublicCountInput, SubmitPublicCountPayload } from './types.ts'

/** The count that KPU publishes. */
@Resolver(() => FiguresType)
export class PublicCountResolver {
  @FieldResolver(() => PublicCountFigures, {
    nullable: true,
    description:
      'The count that KPU publishes for this very area, with the latest stamp seen (never a sum ' +
      'of the level below); null before the first.',
  })
  publicCount(
    @Root() view: FigureView,
    @Arg('contest', () => ID, {
      defaultValue: 'governor',
      description: "`governor`, `regency` for the area's own, or `regency:35.78`.",
    })
    name: string,
    @Ctx() { services }: Context,
  ): PublicCountFigures | null {
    const contest = contestPart(view, name)?.contest
    const count = contest && view.publicCounts.get(contest.code)
    if (!contest || !count) return null
    return {
      ...count,
      votes: votesByPair(contest, count.votes),
      moving: isMoving(count, view.asOf, services.stallMinutes),
    }
  }

  @FigureSubscription('publicCount')
  publicCountFrames(
    @Args(() => FigureScope) _: FigureScope,
    @Root() frame: FigureFrame,
  ): FigureFrame {
    return frame
  }

  @Mutation(() => SubmitPublicCountPayload, {
    description: "Takes in one file of KPU's published count.",
  })
  async submitPublicCount(
    @Arg('input', () => SubmitPublicCountInput, { description: 'The file.' })
    input: SubmitPublicCountInput,
    @Ctx() { access, services }: Context,
  ): Promise<SubmitPublicCountPayload> {
    access.require('public-count.submit', '35')
    const { contest, file, content, candidates } = input
    if (contest !== 'governor' && contest !== 'regency') {
      const message = `input.contest: write "governor" or "regency", not "${contest.slice(0, 40)}".`
      throw new HubError('BAD_USER_INPUT', message)
    }
    const actor = access.principal?.name ?? ''
    const taken = await services.takeSirekap({ contest, file, content, candidates }, actor)
    const { journal, clock } = services
    return { ...taken, cursor: encodeCursor(journal.position(journal.seq, clock.now())) }
  }
}
