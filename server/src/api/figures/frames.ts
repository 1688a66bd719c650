import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { frameKinds, type FrameKind } from '../../hub/frame.ts'
import type { FigureView } from '../../projections/figures.ts'
import { enumOf } from '../enums.ts'
import { CursorScalar, DateTimeScalar } from '../scalars.ts'
import { FiguresType } from './types.ts'

/** What a frame is, in the schema. */
export const FrameKindEnum = enumOf(frameKinds)
registerEnumType(FrameKindEnum, {
  name: 'FrameKind',
  description:
    'HEARTBEAT comes every 5 s when nothing else does. SNAPSHOT everything follows from here; ' +
    'RESUMED what was missed since the cursor; CHANGES; RESYNC the cursor cannot be served, a ' +
    'SNAPSHOT follows; HEARTBEAT nothing changed.',
  valuesConfig: {
    SNAPSHOT: { description: 'Holds everything; drop what you had.' },
    RESUMED: { description: 'What changed since the cursor.' },
    CHANGES: { description: 'What changed since the frame before.' },
    RESYNC: { description: 'The cursor cannot be served; a SNAPSHOT follows.' },
    HEARTBEAT: { description: 'Nothing changed.' },
  },
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
