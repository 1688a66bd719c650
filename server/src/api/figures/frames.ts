import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import type { AreaLevel } from '../../domain/geography/codes.ts'
import { type FigureFrame, frameKinds, type FrameKind } from '../../hub/frame.ts'
import type { Topic } from '../../hub/topic.ts'
import type { FigureView } from '../../projections/figures.ts'
import { type Context, requireArea } from '../context.ts'
import { enumOf } from '../enums.ts'
import { CursorScalar, DateTimeScalar } from '../scalars.ts'
import { FiguresType } from './types.ts'

const FrameKindEnum = enumOf(frameKinds)
registerEnumType(FrameKindEnum, {
  name: 'FrameKind',
  description:
    'HEARTBEAT comes every 5 s when nothing else does. SNAPSHOT everything follows from here; ' +
    'RESUMED what was missed since the cursor; CHANGES; RESYNC the cursor cannot be served, a ' +
    'SNAPSHOT follows; HEARTBEAT nothing changed.',
})

/** One frame of figures. */
@ObjectType('FigureFrame', {
  description: 'Figures of some areas, all at one position of the journal.',
})
export class FigureFrameType {
  @Field(() => FrameKindEnum, { description: 'What the frame means.' })
  kind!: FrameKind

  @Field(() => ID, { description: 'The history that `seq` counts in.' })
  epoch!: string

  @Field(() => Int, { description: 'Journal position that all its figures include.' })
  seq!: number

  @Field(() => DateTimeScalar, { description: "When it was made, by the hub's clock." })
  asOf!: Moment

  @Field(() => CursorScalar, { description: 'Give it as `after` to go on behind this frame.' })
  cursor!: string

  @Field(() => [FiguresType], { description: 'Empty in RESYNC and HEARTBEAT.' })
  areas!: FigureView[]
}

/** What every subscription to figures is asked with. */
export interface FigureScope {
  within: string
  level: AreaLevel
  after?: string | null
}

/**
 * Frames of a topic for who asks. The permission is asked again for every frame, so a subscription
 * ends with the session that opened it.
 */
export function figureFrames(
  { access, services }: Context,
  topic: Topic,
  { within, level, after }: FigureScope,
): AsyncIterableIterator<FigureFrame> {
  const area = requireArea(services, within, 'within')
  const permit = (): void => access.require('figures.read', area.code)
  permit()
  return services.hub.subscribe({ topic, within: area.code, level }, after ?? null, permit)
}
