import {
  Arg,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import type { FrameKind } from '../../hub/frame.ts'
import type { IncidentFrame } from '../../hub/incident-frame.ts'
import { type Context, requireArea } from '../context.ts'
import { FrameKindEnum } from '../figures/frames.ts'
import { CursorScalar, DateTimeScalar } from '../scalars.ts'
import { IncidentType } from './types.ts'
import type { SeenIncident } from './view.ts'

/** One frame of tickets; its tickets are resolved. */
@ObjectType('IncidentFrame', {
  description:
    'Each change with the ticket as it stood after it, in journal order. The SNAPSHOT holds every ' +
    'open ticket.',
})
class IncidentFrameType {
  @Field(() => FrameKindEnum, { description: 'What the frame means.' })
  kind!: FrameKind

  @Field(() => ID, { description: 'The history that `seq` counts in.' })
  epoch!: string

  @Field(() => Int, { description: 'Journal position up to which changes are delivered.' })
  seq!: number

  @Field(() => DateTimeScalar, { description: "When it was made, by the hub's clock." })
  asOf!: Moment

  @Field(() => CursorScalar, { description: 'Give it as `after` to go on behind this frame.' })
  cursor!: string

  @Field(() => [Int], {
    description:
      'Numbers of tickets that were moved out of the area; take them away after `incidents`.',
  })
  left!: number[]
}

/** What is asked of {@link IncidentFrameResolver.incidents}. */
interface Scope {
  within: string
  after?: string | null
}

/** Every change of a ticket, live. */
@Resolver(() => IncidentFrameType)
export class IncidentFrameResolver {
  @Subscription(() => IncidentFrameType, {
    name: 'incidents',
    description: 'Every change of a ticket in the area, in journal order, none left out.',
    subscribe: ({ context, args }: { context: Context; args: Scope }) => framesOf(context, args),
  })
  incidentFrames(
    @Arg('within', () => ID, { description: 'Code of any area, with or without dots.' })
    _within: string,
    @Arg('after', () => CursorScalar, {
      nullable: true,
      description: 'Cursor of the last frame that was received, to go on behind it.',
    })
    _after: string | null | undefined,
    @Root() frame: IncidentFrame,
  ): IncidentFrame {
    return frame
  }

  @FieldResolver(() => [IncidentType], { description: 'Empty in RESYNC and HEARTBEAT.' })
  incidents(@Root() { incidents, asOf }: IncidentFrame): SeenIncident[] {
    return incidents.map((incident) => ({ ...incident, asOf }))
  }
}

function framesOf(
  { access, services }: Context,
  { within, after }: Scope,
): AsyncIterableIterator<IncidentFrame> {
  const area = requireArea(services, within, 'within')
  const permit = (): void => access.require('incidents.read', area.code)
  permit()
  return services.hub.subscribeIncidents(area.code, after ?? null, permit, access.caller.road)
}
