import type { StationReport } from '../domain/observation.ts'
import { PUBLIC_COUNT_REPORTED, type PublicCountReported } from '../domain/public-count.ts'
import type { Entry } from '../journal/entry.ts'
import { checksAfter } from './checks/by-type.ts'
import { checkPublicCount } from './checks/public-count.ts'
import { checkStation } from './checks/stations.ts'
import { Findings } from './findings.ts'
import type { Projections } from './projections.ts'
import { RecapitulationNow } from './recapitulation/now.ts'
import type { Day } from './stations/day.ts'

/** Everything that is known at one position of the journal. */
export class State {
  readonly projections: Projections
  readonly day: Day
  readonly findings = new Findings()
  /** Forms beside the sums below them. */
  readonly recapitulation: RecapitulationNow
  readonly #stationTypes: ReadonlySet<string>

  constructor(projections: Projections, day: Day) {
    this.projections = projections
    this.day = day
    this.recapitulation = new RecapitulationNow(projections.recapitulations, day)
    this.#stationTypes = new Set(day.stations.types)
  }

  /** The position that everything includes; 0 before the first entry. */
  get seq(): number {
    return this.projections.seq
  }

  /** Folds the next entry. */
  fold(entry: Entry): void {
    const check = checksAfter[entry.type]
    const ofStation = this.#stationTypes.has(entry.type)
    const ofPublicCount = entry.type === PUBLIC_COUNT_REPORTED
    const data: unknown = check || ofStation || ofPublicCount ? JSON.parse(entry.body) : null
    if (ofStation) {
      const station = this.day.stations.fold(data as StationReport, entry)
      if (station !== undefined) checkStation(this.day, station, entry, this.findings)
    }
    if (ofPublicCount) {
      const { publicCounts } = this.projections
      checkPublicCount(data as PublicCountReported, entry, publicCounts, this.findings)
    }
    this.projections.fold(entry, data)
    check?.(data as never, entry, this)
  }
}
