import { Field, Int, ObjectType } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import type { GapReason, UploadPath } from '../../domain/uploads.ts'
import { DateTimeScalar } from '../scalars.ts'
import { GapReasonEnum, UploadPathEnum } from './enums.ts'

/** Stations that are not published for one reason. */
@ObjectType({ description: 'Stations that are not published for one reason.' })
export class GapFigure {
  @Field(() => GapReasonEnum, { description: 'Why.' })
  reason!: GapReason

  @Field(() => Int, { description: 'How many stations; 0 for none.' })
  stations!: number
}

/** Published sheets that travelled one way. */
@ObjectType({ description: 'Published sheets that travelled one way.' })
export class UploadPathFigure {
  @Field(() => UploadPathEnum, { description: 'How they travelled.' })
  path!: UploadPath

  @Field(() => Int, {
    description: 'How many. Sheets of an unknown path are in none, so these may miss some.',
  })
  sheetsPublished!: number
}

/** The publication queue. */
@ObjectType({ description: 'The publication queue ("antrean server") of an area.' })
export class UploadQueueFigures {
  @Field(() => Int, { description: 'Sheets in it.' })
  depth!: number

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when the sheet that has waited longest is known to wait; null for an empty queue and ' +
      'for a past moment.',
  })
  oldestAt!: Moment | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it will be empty if nothing joins it and publication goes on as in the last hour; null ' +
      'when nothing was published in that hour, for an empty queue, and for a single station.',
  })
  drainsAt!: Moment | null
}

/** Result sheets of one area. */
@ObjectType({ description: 'Result sheets of an area, and the ledger of what is missing.' })
export class UploadFigures {
  @Field(() => Int, { description: 'Six a station.' })
  sheetsExpected!: number

  @Field(() => Int, { description: 'Sheets published.' })
  sheetsPublished!: number

  @Field(() => Int, { description: 'Stations with every sheet published.' })
  stationsPublished!: number

  @Field(() => [GapFigure], {
    description:
      'Why each other station is not: stationsPublished plus the sum of these is pollingStations, ' +
      'always. All eight reasons, in their order.',
  })
  gap!: GapFigure[]

  @Field(() => [UploadPathFigure], { description: 'How the published sheets travelled.' })
  byPath!: UploadPathFigure[]

  @Field(() => UploadQueueFigures, { description: 'The publication queue.' })
  queue!: UploadQueueFigures
}
