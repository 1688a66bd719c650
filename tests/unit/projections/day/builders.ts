import { BALLOTS_REPORTED, type BallotsReported } from '../../../../server/src/domain/ballots.ts'
import type { Moment } from '../../../../server/src/domain/clock.ts'
import type { Area, PollingStation } from '../../../../server/src/domain/geography/geography.ts'
import { TALLY_REPORTED, type TallyReported } from '../../../../server/src/domain/results.ts'
import { defaultRules, type Rules } from '../../../../server/src/domain/rules.ts'
import { TURNOUT_REPORTED, type TurnoutReported } from '../../../../server/src/domain/turnout.ts'
import { SHEET_REPORTED, type SheetReported } from '../../../../server/src/domain/uploads.ts'
import {
  SIGNAL_REPORTED,
  type SignalReported,
  VOTING_REPORTED,
  type VotingReported,
} from '../../../../server/src/domain/voting.ts'
import type { Entry } from '../../../../server/src/journal/entry.ts'
import { figureView } from '../../../../server/src/projections/figures.ts'
import { Projections } from '../../../../server/src/projections/projections.ts'
import { State } from '../../../../server/src/projections/state.ts'
import { Day } from '../../../../server/src/projections/stations/day.ts'
import type { KeyOf } from '../../../../server/src/projections/stations/register.ts'
import { StationIndex } from '../../../../server/src/projections/stations/station-index.ts'
import { keyOf } from '../../../../server/src/projections/stations/stations.ts'
import { wib } from '../../../support/builders/clock.ts'
import { contests, geography } from '../../../support/builders/geography.ts'
import { EPOCH } from '../../../support/builders/journal.ts'

/** The small province: 15 stations of 500 voters, who are allotted 513 ballots a contest. */
export const places = geography()

/** Numbers of its stations and areas. */
export const index = new StationIndex(places)

/** A station of Kota Surabaya, and its own contest. */
export const STATION = '35.78.01.1001.001'
export const OWN = 'regency:35.78'

/** The rules of 2024, with what differs; Ngraho is an island here. */
export function rules(more: Partial<Rules> = {}): Rules {
  return { ...defaultRules, remote: { '35.22.01': 240 }, ...more }
}

/** A state before its first entry. `keyAt` is asked when two reports are of the same moment. */
export function emptyState(keyAt: KeyOf, more: Partial<Rules> = {}): State {
  return new State(new Projections(contests()), new Day(index, rules(more), keyAt))
}

/** A state that is told one report after the other. */
export interface ToldState {
  state: State
  /** Folds a fact as the next entry, accepted a second after the one before. */
  tell(fact: { type: string; data: object; key?: string; actor?: string }): void
}

/** A state with what it was told, without a journal around it. */
export function toldState(more: Partial<Rules> = {}): ToldState {
  const entries: Entry[] = []
  const state = emptyState((seq) => {
    const entry = entries[seq - 1]
    return entry ? keyOf(entry) : ''
  }, more)
  return {
    state,
    tell: ({ type, data, key, actor = 'petugas' }) => {
      const seq = entries.length + 1
      const at = wib('27 08:00') + seq * 1_000
      const place = { seq, at, epoch: EPOCH, stream: null, version: null, hash: '' }
      const entry = { ...place, type, actor, key: key ?? `k${seq}`, body: JSON.stringify(data) }
      entries.push(entry)
      state.fold(entry)
    },
  }
}

/** What stands in the figures of an area or station of the small province. */
export function rowOf(state: State, code: string): Int32Array {
  return figureView(state, counted(code), 0).row
}

/** An area or station of the small province. */
export function counted(code: string): Area | (PollingStation & { pollingStations: number }) {
  const area = places.area(code)
  const station = places.station(code)
  if (area) return area
  if (!station) throw new Error(`no such place: ${code}`)
  return { ...station, pollingStations: 1 }
}

/** The open findings, each as one line, in an order of their own. */
export function openFindings({ findings }: State): string[] {
  return findings
    .all()
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map(({ place, code, contest, subject, expected, actual }) =>
      [place, code, contest, subject, expected, actual].join(' '),
    )
    .toSorted()
}

const said = (observedAt: Moment = wib('27 09:00')) => ({ station: STATION, observedAt })

/** Facts about {@link STATION} at nine o'clock, with what differs. */
export const facts = {
  ballots: (more: Partial<BallotsReported>) => ({
    type: BALLOTS_REPORTED,
    data: { ...said(), contest: 'governor', ...more },
  }),
  voting: (state: VotingReported['state'], more: Partial<VotingReported> = {}) => ({
    type: VOTING_REPORTED,
    data: { ...said(), state, ...more },
  }),
  signal: (signal: boolean, more: Partial<SignalReported> = {}) => ({
    type: SIGNAL_REPORTED,
    data: { ...said(), signal, ...more },
  }),
  turnout: (registered: number, more: Partial<TurnoutReported> = {}) => ({
    type: TURNOUT_REPORTED,
    data: { ...said(), registered, movedIn: 0, unregistered: 0, ...more },
  }),
  sheet: (sheet: number, more: Partial<SheetReported> = {}) => ({
    type: SHEET_REPORTED,
    data: { ...said(), contest: 'governor', sheet, state: 'PUBLISHED', ...more },
  }),
  tally: (votes: number[], more: Partial<TallyReported> = {}) => ({
    type: TALLY_REPORTED,
    data: { ...said(), contest: 'governor', votes, invalid: 0, ...more },
  }),
}
