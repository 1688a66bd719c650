import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import { contestOf } from '../../domain/contests.ts'
import { HubError } from '../../domain/errors.ts'
import type { AreaLevel } from '../../domain/geography/codes.ts'
import { isMoving } from '../../domain/public-count.ts'
import type { FigureFrame } from '../../hub/frame.ts'
import { encodeCursor } from '../../journal/position.ts'
import type { FigureView } from '../../projections/figures.ts'
import type { Context } from '../context.ts'
import { figureFrames, FigureFrameType, type FigureScope } from '../figures/frames.ts'
import { FiguresType } from '../figures/types.ts'
import { AreaLevelEnum } from '../geography/types.ts'
import { CursorScalar } from '../scalars.ts'
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
    @Arg('contest', () => ID, { defaultValue: 'governor' }) name: string,
    @Ctx() { services }: Context,
  ): PublicCountFigures | null {
    const contest = view.contests.get(contestOf(name, view.code) ?? '')
    const count = contest && view.publicCounts.get(contest.code)
    if (!contest || !count) return null
    return {
      ...count,
      votes: contest.pairs.map(({ number, name: pair }, column) => {
        return { number, name: pair, votes: count.votes[column] ?? 0 }
      }),
      moving: isMoving(count, view.asOf, services.stallMinutes),
    }
  }

  @Subscription(() => FigureFrameType, {
    name: 'publicCount',
    description: 'Areas of `level` inside `within`: first all of them, then those that changed.',
    subscribe: ({ context, args }: { context: Context; args: FigureScope }) =>
      figureFrames(context, context.services.topics.publicCount, args),
  })
  publicCountFrames(
    @Arg('within', () => ID) _within: string,
    @Arg('level', () => AreaLevelEnum) _level: AreaLevel,
    @Arg('after', () => CursorScalar, { nullable: true }) _after: string | null,
    @Root() frame: FigureFrame,
  ): FigureFrame {
    return frame
  }

  @Mutation(() => SubmitPublicCountPayload, {
    description: "Takes in one file of KPU's published count.",
  })
  async submitPublicCount(
    @Arg('input', () => SubmitPublicCountInput) input: SubmitPublicCountInput,
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
