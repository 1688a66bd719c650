import type { Moment } from '../domain/clock.ts'
import { Agenda, type DueReport } from './day/agenda.ts'
import { ballots } from './day/ballots.ts'
import type { Decided } from './day/decided.ts'
import { handovers } from './day/handovers.ts'
import { recapitulation } from './day/recapitulation.ts'
import { results } from './day/results.ts'
import { turnout } from './day/turnout.ts'
import { uploads } from './day/uploads.ts'
import { voting } from './day/voting.ts'
import type { Electorate } from './electorate.ts'
import type { Fault } from './faults/index.ts'
import { REHEARSAL_START } from './moments.ts'
import { candidatesDocument } from './public-count/candidates-document.ts'
import { planCount } from './public-count/count-plan.ts'
import { type IssuedFile, issuedBetween } from './public-count/documents.ts'
import { decideTimes, planMeetings } from './times/index.ts'
import { decideTruth } from './truth/index.ts'

/** A rehearsal, decided from beginning to end. Asked again, or in other steps, it says the same. */
export interface Rehearsal {
  readonly decided: Decided
  /** Reports that it makes in all. */
  readonly reports: number
  /** The reports due after one moment and until another (included), in order. */
  reportsBetween(after: Moment, until: Moment): Iterable<DueReport>
  /** The files of the public count that are put out after one moment and until another (included). */
  filesBetween(after: Moment, until: Moment): Iterable<IssuedFile>
  /** The candidates file that goes with them. */
  candidates: string
}

/** What is reported. At one moment the earlier speaks first: who came before what is counted. */
const features = [handovers, voting, turnout, ballots, results, uploads, recapitulation]

/** Decides a rehearsal with these faults. The same arguments give the same rehearsal. */
export function planRehearsal(
  electorate: Electorate,
  seed: number,
  planted: readonly Fault[],
): Rehearsal {
  const { finals, stations } = electorate
  const meetings = planMeetings(finals, seed)
  const times = decideTimes(electorate, meetings, seed)
  const onTime = Uint8Array.from(stations, (_, at) => (times.fate(at) === 'PUBLISHED' ? 1 : 0))
  const truth = decideTruth(electorate, onTime, seed)
  const decided: Decided = { electorate, seed, meetings, times, truth }
  for (const fault of planted) fault.alterTimes?.(decided)
  const made = planted.reduce(
    (before, fault) => fault.alterFeatures?.(before, decided) ?? before,
    features.map((feature) => feature(decided)),
  )
  const agenda = new Agenda(REHEARSAL_START, made)
  const counted = stations.map(({ code }, at) => {
    return {
      district: code.slice(0, 8),
      published: times.at(at, 'published'),
      votes: truth.votes(at, 0),
    }
  })
  const count = planCount(finals, counted, seed)
  return {
    decided,
    reports: agenda.size,
    reportsBetween: (after, until) => agenda.between(after, until),
    *filesBetween(after, until) {
      for (const issued of issuedBetween(count, after, until)) {
        if (!planted.some((fault) => fault.withholds?.(issued.issuedAt))) yield issued
      }
    },
    candidates: candidatesDocument(count.columns),
  }
}
