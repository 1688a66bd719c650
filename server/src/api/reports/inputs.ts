import { Field, Float, ID, InputType, Int } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import type { SheetRejection, SheetState, UploadPath } from '../../domain/uploads.ts'
import type { VotingState } from '../../domain/voting.ts'
import { HandoverReportInput } from '../handovers/types.ts'
import {
  MeetingReportInput,
  RecapitulationReportInput,
  RevoteReportInput,
} from '../recapitulation/inputs.ts'
import { DateTimeScalar } from '../scalars.ts'
import { SheetRejectionEnum, SheetStateEnum, UploadPathEnum } from '../uploads/enums.ts'
import { VotingStateEnum } from '../voting/enums.ts'
import { StationReportInput } from './report-input.ts'

/** What a report about one of a station's two contests carries too. */
@InputType()
abstract class ContestReportInput extends StationReportInput {
  @Field(() => ID, { description: "`governor`, or `regency` for the station's own contest." })
  contest!: string
}

/** Ballots of one contest at one station. */
@InputType({
  description: 'Ballots of one contest at one station. A count left out keeps its last value.',
})
export class BallotReportInput extends ContestReportInput {
  @Field(() => Int, { nullable: true, description: 'Received at the station.' })
  received?: number

  @Field(() => Int, { nullable: true, description: 'Put into the box.' })
  used?: number

  @Field(() => Int, { nullable: true, description: 'Damaged or wrongly punched, and returned.' })
  spoiled?: number

  @Field(() => Int, { nullable: true, description: 'Left over.' })
  unused?: number

  @Field(() => String, { nullable: true, description: 'Who handed them over; with `received`.' })
  from?: string

  @Field(() => String, { nullable: true, description: 'Who took them; with `received`.' })
  to?: string

  @Field(() => String, { nullable: true, description: 'In what state they came.' })
  condition?: string
}

/** What a station is doing. */
@InputType({ description: 'What a station is doing.' })
export class VotingReportInput extends StationReportInput {
  @Field(() => VotingStateEnum, { description: 'Its state at that moment.' })
  state!: VotingState
}

/** Whether a station can be reached. */
@InputType({
  description: 'Whether a station can be reached. One known to have no signal is not late.',
})
export class SignalReportInput extends StationReportInput {
  @Field(() => Boolean, { description: 'False: no signal there, until a later report says true.' })
  signal!: boolean
}

/** Voters who had come by then. */
@InputType({ description: 'Voters who had come by then, since the opening.' })
export class TurnoutReportInput extends StationReportInput {
  @Field(() => Int, { description: "On the station's own list (DPT)." })
  registered!: number

  @Field(() => Int, { description: "On another station's list, moved with a letter (DPTb)." })
  movedIn!: number

  @Field(() => Int, { description: 'On no list (DPK).' })
  unregistered!: number
}

/** What became of one result sheet. */
@InputType({
  description:
    'What became of one result sheet. `path` and `rejection` left out keep their last value.',
})
export class SheetReportInput extends ContestReportInput {
  @Field(() => Int, { description: 'Number of the sheet in its contest, 1 to 3.' })
  sheet!: number

  @Field(() => SheetStateEnum, { description: 'Its state at that moment.' })
  state!: SheetState

  @Field(() => UploadPathEnum, { nullable: true, description: 'How it travels.' })
  path?: UploadPath

  @Field(() => SheetRejectionEnum, { nullable: true, description: 'Why it was rejected.' })
  rejection?: SheetRejection

  @Field(() => String, {
    nullable: true,
    description: 'Who is to finish a sheet that is handed to the district.',
  })
  owner?: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when it is to be finished.' })
  dueAt?: Moment
}

/** The count of one contest at one station. */
@InputType({ description: 'The count of one contest at one station, as on its result sheet.' })
export class TallyReportInput extends ContestReportInput {
  @Field(() => [Int], { description: 'By ballot number, one for each column of the ballot.' })
  votes!: number[]

  @Field(() => Int, { description: 'Invalid votes.' })
  invalid!: number
}

/** What a register says of one station. */
@InputType({
  description:
    'What a register says of one station. Coordinates and voters each come whole or not at all; ' +
    'what is left out keeps its last value.',
})
export class RegisterReportInput extends StationReportInput {
  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84, as surveyed.' })
  latitude?: number

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84, as surveyed.' })
  longitude?: number

  @Field(() => Int, { nullable: true, description: 'Men on the final voter list (DPT).' })
  male?: number

  @Field(() => Int, { nullable: true, description: 'Women on the final voter list (DPT).' })
  female?: number
}

/** Reports of all kinds. */
@InputType({
  description:
    'Reports of all kinds, 1,000 together at most: more are refused whole (extensions.code ' +
    'TOO_MANY_REPORTS).',
})
export class SubmitReportsInput {
  @Field(() => [BallotReportInput], { nullable: true, description: 'Ballots at stations.' })
  ballots?: BallotReportInput[]

  @Field(() => [VotingReportInput], { nullable: true, description: 'What stations are doing.' })
  voting?: VotingReportInput[]

  @Field(() => [SignalReportInput], { nullable: true, description: 'Who can be reached.' })
  signals?: SignalReportInput[]

  @Field(() => [TurnoutReportInput], { nullable: true, description: 'Voters who came.' })
  turnout?: TurnoutReportInput[]

  @Field(() => [SheetReportInput], { nullable: true, description: 'What became of sheets.' })
  sheets?: SheetReportInput[]

  @Field(() => [TallyReportInput], { nullable: true, description: 'Counts of stations.' })
  tallies?: TallyReportInput[]

  @Field(() => [HandoverReportInput], { nullable: true, description: 'Ballots handed over.' })
  handovers?: HandoverReportInput[]

  @Field(() => [MeetingReportInput], {
    nullable: true,
    description: 'Recapitulation meetings: planned, begun, finished, objected to.',
  })
  meetings?: MeetingReportInput[]

  @Field(() => [RecapitulationReportInput], {
    nullable: true,
    description: 'Recapitulation forms and their corrections.',
  })
  recapitulations?: RecapitulationReportInput[]

  @Field(() => [RevoteReportInput], {
    nullable: true,
    description: 'Repeated, continued and postponed voting, and recounts.',
  })
  revotes?: RevoteReportInput[]

  @Field(() => [RegisterReportInput], {
    nullable: true,
    description: 'Registers of stations; for administrators only.',
  })
  registers?: RegisterReportInput[]
}
