import { BALLOTS_REPORTED, type BallotsReported } from '../../domain/ballots.ts'
import { contestOf } from '../../domain/contests.ts'
import type { StationRegistered } from '../../domain/geography/registered.ts'
import type { HandoverReported } from '../../domain/handovers.ts'
import type { FormReported } from '../../domain/recapitulation/forms.ts'
import type { MeetingReported } from '../../domain/recapitulation/meetings.ts'
import type { RevoteReported } from '../../domain/recapitulation/revotes.ts'
import { TALLY_REPORTED, type TallyReported } from '../../domain/results.ts'
import { TURNOUT_REPORTED, type TurnoutReported } from '../../domain/turnout.ts'
import { SHEET_REPORTED, SHEETS_PER_CONTEST, type SheetReported } from '../../domain/uploads.ts'
import {
  SIGNAL_REPORTED,
  type SignalReported,
  VOTING_REPORTED,
  type VotingReported,
} from '../../domain/voting.ts'
import { handovers } from '../handovers.ts'
import { meetings } from '../recapitulation/meetings.ts'
import { revotes } from '../recapitulation/revotes.ts'
import { checkContest, checkCounts, checkVotes, type ReportContext } from './check.ts'
import type { Keyed, ReportKind } from './kind.ts'
import { atStation } from './places.ts'
import type { Fault } from './refusal.ts'
import { registers } from './registers.ts'
import { checkText } from './text.ts'

export type { Keyed, ReportKind } from './kind.ts'

/** Reports by kind, under the names of the input's fields. */
export interface ReportBatch {
  ballots?: readonly Keyed<BallotsReported>[]
  voting?: readonly Keyed<VotingReported>[]
  signals?: readonly Keyed<SignalReported>[]
  turnout?: readonly Keyed<TurnoutReported>[]
  sheets?: readonly Keyed<SheetReported>[]
  tallies?: readonly Keyed<TallyReported>[]
  handovers?: readonly Keyed<HandoverReported>[]
  meetings?: readonly Keyed<MeetingReported>[]
  revotes?: readonly Keyed<RevoteReported>[]
  /** Recapitulation forms and their corrections, in the order in which they follow each other. */
  recapitulations?: readonly Keyed<FormReported>[]
  registers?: readonly Keyed<StationRegistered>[]
}

const ballots: ReportKind<BallotsReported> = {
  type: BALLOTS_REPORTED,
  place: atStation,
  check: (report, context) => {
    const { received, used, spoiled, unused, from, to, condition } = report
    return (
      checkContest({ ...report, place: report.station }, context) ??
      checkCounts({ received, used, spoiled, unused }) ??
      checkText({ from, to, condition })
    )
  },
}

const voting: ReportKind<VotingReported> = {
  type: VOTING_REPORTED,
  place: atStation,
  check: () => null,
}

const signals: ReportKind<SignalReported> = {
  type: SIGNAL_REPORTED,
  place: atStation,
  check: () => null,
}

const turnout: ReportKind<TurnoutReported> = {
  type: TURNOUT_REPORTED,
  place: atStation,
  check: ({ registered, movedIn, unregistered }) => {
    return checkCounts({ registered, movedIn, unregistered })
  },
}

const sheets: ReportKind<SheetReported> = {
  type: SHEET_REPORTED,
  place: atStation,
  check: (report, context) =>
    checkContest({ ...report, place: report.station }, context) ??
    checkSheet(report) ??
    checkText({ owner: report.owner }),
}

const tallies: ReportKind<TallyReported> = {
  type: TALLY_REPORTED,
  place: atStation,
  check: (report, context) => {
    const { station, contest, votes, invalid } = report
    const columns = context.contests.get(contestOf(contest, station) ?? '')?.columns.length ?? 0
    const about = checkContest({ ...report, place: report.station }, context)
    return about ?? checkVotes(votes, columns) ?? checkCounts({ invalid })
  },
}

/**
 * Every kind of report that stands for itself, under the name of its field. Forms are not among
 * them: each is decided upon the one before.
 */
export const reportKinds = {
  ballots,
  voting,
  signals,
  turnout,
  sheets,
  tallies,
  registers,
  handovers,
  meetings,
  revotes,
} as const

/** The first thing that is wrong with a report; null when it can be recorded. */
export function faultOf<Data>(
  kind: ReportKind<Data>,
  report: Data,
  context: ReportContext,
): Fault | null {
  return kind.place.check(report, context) ?? kind.check(report, context)
}

function checkSheet({ sheet }: SheetReported): Fault | null {
  if (Number.isInteger(sheet) && sheet >= 1 && sheet <= SHEETS_PER_CONTEST) return null
  const message = `sheet is ${sheet}; write a number from 1 to ${SHEETS_PER_CONTEST}.`
  return { code: 'OUT_OF_RANGE', message, field: 'sheet' }
}
