import { ArgsType, Field, ID, Subscription } from 'type-graphql'
import type { AreaLevel } from '../../domain/geography/codes.ts'
import type { FigureFrame } from '../../hub/frame.ts'
import type { Topics } from '../../hub/topics.ts'
import { type Context, requireArea } from '../context.ts'
import { AreaLevelEnum } from '../geography/types.ts'
import { CursorScalar } from '../scalars.ts'
import { FigureFrameType } from './frames.ts'

/** What every subscription to figures is asked with. */
@ArgsType()
export class FigureScope {
  @Field(() => ID, { description: 'Code of any area, with or without dots.' })
  within!: string

  @Field(() => AreaLevelEnum, { description: 'The level of the areas that the frames hold.' })
  level!: AreaLevel

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last frame that was received, to go on behind it.',
  })
  after?: string | null
}

/**
 * Makes a method the subscription of a topic, under the topic's name. The method hands each frame on
 * as it is: `@Args() scope, @Root() frame`.
 */
export function FigureSubscription(topic: keyof Topics): MethodDecorator {
  return Subscription(() => FigureFrameType, {
    name: topic,
    description: 'Areas of `level` inside `within`: first all of them, then those that changed.',
    subscribe: ({ context, args }: { context: Context; args: FigureScope }) =>
      figureFrames(context, topic, args),
  })
}

/**
 * Frames of a topic for who asks. The permission is asked again for every frame, so a subscription
 * ends with the session that opened it.
 */
function figureFrames(
  { access, services }: Context,
  topic: keyof Topics,
  { within, level, after }: FigureScope,
): AsyncIterableIterator<FigureFrame> {
  const area = requireArea(services, within, 'within')
  const permit = (): void => access.require('figures.read', area.code)
  permit()
  const scope = { topic: services.topics[topic], within: area.code, level }
  return services.hub.subscribe(scope, after ?? null, permit, access.caller.road)
}
