import type { BallotsReported } from '../../domain/ballots.ts'
import type { Moment } from '../../domain/clock.ts'
import type { HandoverReported } from '../../domain/handovers.ts'
import type { FormReported } from '../../domain/recapitulation/forms.ts'
import type { MeetingReported } from '../../domain/recapitulation/meetings.ts'
import type { TallyReported } from '../../domain/results.ts'
import type { TurnoutReported } from '../../domain/turnout.ts'
import type { SheetReported } from '../../domain/uploads.ts'
import type { SignalReported, VotingReported } from '../../domain/voting.ts'

/** What a rehearsal can report, under the names of the real input's fields. */
export interface Reports {
  ballots: BallotsReported
  voting: VotingReported
  signals: SignalReported
  turnout: TurnoutReported
  sheets: SheetReported
  tallies: TallyReported
  handovers: HandoverReported
  meetings: MeetingReported
  recapitulations: FormReported
}

/** A report with the field it is sent under. */
export type Reported = {
  [Field in keyof Reports]: { field: Field; report: Reports[Field] }
}[keyof Reports]

/** A report that is due. */
export interface Step {
  /** When the room hears of it, by the rehearsal's clock. */
  due: Moment
  /** Makes the report; the same each time. */
  make: () => Reported
}

/**
 * What is reported of one side of the days: a pure function of what was decided before. Its subjects
 * are stations unless it says otherwise.
 */
export interface Feature {
  /** Stands in the keys of its reports, so it is never changed. */
  readonly name: string
  readonly subjects: number
  /** Stands in the keys, too: the code of a station. */
  nameOf(subject: number): string
  /** Everything of one subject, in the order in which it is reported. */
  steps(subject: number): Step[]
}

/** Which stations in what order of events a feature speaks of. */
export function ofStations(
  stations: readonly { code: string }[],
): Pick<Feature, 'subjects' | 'nameOf'> {
  return { subjects: stations.length, nameOf: (subject) => stations[subject]?.code ?? '' }
}
