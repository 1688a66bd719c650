import type { Moment } from '../domain/clock.ts'
import type { VoterCount } from '../domain/geography/geography.ts'
import type { PublicCount } from '../domain/public-count.ts'
import type { NamedContest } from './contests.ts'
import type { IncidentCounts } from './incidents/incidents.ts'
import type { Projections } from './projections.ts'
import type { RecapitulationCounts } from './recapitulation/differences.ts'
import type { RevoteCounts } from './recapitulation/revotes.ts'
import type { State } from './state.ts'
import type { Day } from './stations/day.ts'

/**
 * Everything the hub knows of one area or station at one position: references to values that are
 * never changed in place, so a frame stays what it was when it was made.
 */
export interface FigureView {
  /** Code of the area or station. */
  code: string
  asOf: Moment
  /** Journal position that the figures include. */
  seq: number
  pollingStations: number
  voters: VoterCount
  /** Counters of the stations inside, read by the blocks of `day`. */
  row: Int32Array
  day: Day
  /** By contest; empty before the first count. */
  publicCounts: ReadonlyMap<string, PublicCount>
  /** The contests as they were named then. */
  contests: ReadonlyMap<string, NamedContest>
  /** The recapitulation by contest; empty for a village or station. */
  recapitulation: () => ReadonlyMap<string, RecapitulationCounts>
  revotes: RevoteCounts
  /** Open tickets, as their clocks stood at `asOf`: looked through only when somebody asks. */
  incidents: () => IncidentCounts
}

/** What of the register stands in a view. */
export interface Counted {
  code: string
  pollingStations: number
}

/** The figures of an area or station now. */
export function figureView(state: State, counted: Counted, asOf: Moment): FigureView {
  const { day, projections } = state
  const station = day.index.station(counted.code)
  const row =
    station === undefined
      ? day.stations.totals.row(day.index.area(counted.code) ?? -1)
      : day.stations.rowOf(station)
  // Taken now, so that a frame does not change while it is written.
  const recapitulation = state.recapitulation.countsOf(counted.code)
  return viewOf(projections, row, counted, asOf, day, () => recapitulation)
}

/** The figures that projections and a row of counters hold. */
export function viewOf(
  projections: Projections,
  row: Int32Array,
  { code, pollingStations }: Counted,
  asOf: Moment,
  day: Day,
  recapitulation: FigureView['recapitulation'],
): FigureView {
  const { register } = day.counters
  const male = register.get(row, 'male')
  const female = register.get(row, 'female')
  return {
    code,
    asOf,
    seq: projections.seq,
    pollingStations,
    voters: { registered: male + female, male, female },
    row,
    day,
    publicCounts: projections.publicCounts.countsOf(code),
    contests: projections.contests.all(),
    recapitulation,
    revotes: projections.revotes.countsOf(code),
    incidents: () => projections.incidents.counts(code, day.rules.incidents, asOf),
  }
}
