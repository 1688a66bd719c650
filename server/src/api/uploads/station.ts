import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import type { PollingStation } from '../../domain/geography/geography.ts'
import {
  type SheetRejection,
  type SheetReported,
  SHEETS_PER_CONTEST,
  type SheetStanding,
  type SheetState,
  type UploadPath,
} from '../../domain/uploads.ts'
import { contestOfSlot } from '../../projections/stations/slots.ts'
import type { Context } from '../context.ts'
import { readStation, reportAt } from '../geography/read-station.ts'
import { PollingStationType } from '../geography/types.ts'
import { DateTimeScalar } from '../scalars.ts'
import { SheetRejectionEnum, SheetStateEnum, UploadPathEnum } from './enums.ts'

/** One result sheet as it stands. */
@ObjectType({ description: 'One result sheet (C.Hasil) of a station, as it stands now.' })
export class ResultSheet {
  @Field(() => ID, { description: '`governor`, or `regency:35.78`.' })
  contest!: string

  @Field(() => Int, { description: 'Number in its contest, 1 to 3.' })
  sheet!: number

  @Field(() => SheetStateEnum, { nullable: true, description: 'Null while it is not captured.' })
  state!: SheetState | null

  @Field(() => UploadPathEnum, { nullable: true, description: 'Null while it is not known.' })
  path!: UploadPath | null

  @Field(() => SheetRejectionEnum, {
    nullable: true,
    description: 'Why it was last rejected; null when it never was.',
  })
  rejection!: SheetRejection | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its state was seen; null before the first report.',
  })
  observedAt!: Moment | null

  @Field(() => String, {
    nullable: true,
    description: 'Who is to finish it; null unless it was handed to the district.',
  })
  owner!: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when it is to be finished; null unless it was handed to the district.',
  })
  dueAt!: Moment | null
}

/** The result sheets of single stations. */
@Resolver(() => PollingStationType)
export class StationSheetResolver {
  @FieldResolver(() => [ResultSheet], {
    description: "Its six result sheets now, the governor's first.",
  })
  sheets(@Root() { code }: PollingStation, @Ctx() context: Context): ResultSheet[] {
    const { day, station } = readStation(context, code)
    return day.uploads.sheets(station).map((standing, at) => ({
      ...standing,
      contest: contestOfSlot(Math.floor(at / SHEETS_PER_CONTEST), code),
      sheet: (at % SHEETS_PER_CONTEST) + 1,
      observedAt: standing.state === null ? null : day.uploads.observedAt(station, at),
      ...dutyOf(context, standing, day.uploads.seq(station, at)),
    }))
  }
}

/** Whose duty a sheet is: the report that handed it over says so, and is read only then. */
function dutyOf({ services }: Context, { state }: SheetStanding, seq: number) {
  const handed = state === 'HANDED_TO_DISTRICT'
  const report = handed ? reportAt<SheetReported>(services, seq) : null
  return { owner: report?.owner ?? null, dueAt: report?.dueAt ?? null }
}
