import { BALLOTS_REPORTED } from '../domain/ballots.ts'
import type { Moment } from '../domain/clock.ts'
import type { StationReport } from '../domain/observation.ts'
import { TALLY_REPORTED } from '../domain/results.ts'
import {
  type Heard,
  SILENCE_ENDED,
  SILENCE_NOTICED,
  type SilenceEnded,
  type SilenceNoticed,
} from '../domain/silence.ts'
import { TURNOUT_REPORTED } from '../domain/turnout.ts'
import { SHEET_REPORTED } from '../domain/uploads.ts'
import { SIGNAL_REPORTED, VOTING_REPORTED } from '../domain/voting.ts'
import type { Entry } from '../journal/entry.ts'
import type { Projection } from './projection.ts'
import { ReportPace, type SavedPace } from './report-pace.ts'

/** Reports that a station itself sends. */
const heardTypes = [
  BALLOTS_REPORTED,
  VOTING_REPORTED,
  SIGNAL_REPORTED,
  TURNOUT_REPORTED,
  TALLY_REPORTED,
  SHEET_REPORTED,
]

const HOUR: Moment = 3_600_000

/** Hours that are remembered: of a regency before its last report, and of all of them together. */
const REMEMBERED = { own: 6, all: 24 }

/** How much each regency says, and which of them were noticed to be silent. */
export class Silence implements Projection {
  readonly name = 'silence'
  readonly version = 1
  readonly folds = {
    ...Object.fromEntries(heardTypes.map((type) => [type, this.#heard.bind(this)])),
    [SILENCE_NOTICED]: (noticed: SilenceNoticed) => void this.#silent.set(noticed.regency, noticed),
    [SILENCE_ENDED]: ({ regency }: SilenceEnded) => void this.#silent.delete(regency),
  }
  readonly #all = new ReportPace(REMEMBERED.all)
  readonly #own = new Map<string, ReportPace>()
  readonly #silent = new Map<string, SilenceNoticed>()

  /** Regencies that were ever heard of. */
  regencies(): string[] {
    return [...this.#own.keys()]
  }

  /** When the last report of a regency was accepted; 0 before the first. */
  lastHeard(regency: string): Moment {
    return this.#own.get(regency)?.last ?? 0
  }

  /**
   * What was heard of a regency in the hours before its last report, and since. Null before the first.
   * `listening`: since when the hub has been there to hear anything.
   */
  heard(regency: string, hours: number, listening: Moment): Heard | null {
    const pace = this.#own.get(regency)
    if (!pace) return null
    const { last } = pace
    const from = Math.max(last, listening)
    const own = pace.count(last - hours * HOUR, last)
    const others = this.#all.count(last - hours * HOUR, last) - own
    return { last, from, own, others, since: this.#all.count(from, Infinity) }
  }

  /** The silences that were noticed and have not ended. */
  standing(): SilenceNoticed[] {
    return [...this.#silent.values()]
  }

  /** The silence of a regency that was noticed and has not ended; undefined when there is none. */
  of(regency: string): SilenceNoticed | undefined {
    return this.#silent.get(regency)
  }

  save(): unknown {
    return {
      all: this.#all.save(),
      own: [...this.#own].map(([regency, pace]) => [regency, pace.save()]),
      silent: [...this.#silent.values()],
    }
  }

  restore(saved: { all: SavedPace; own: [string, SavedPace][]; silent: SilenceNoticed[] }): void {
    this.#all.restore(saved.all)
    for (const [regency, pace] of saved.own) this.#paceOf(regency).restore(pace)
    for (const noticed of saved.silent) this.#silent.set(noticed.regency, noticed)
  }

  #heard({ station }: StationReport, { at }: Entry): void {
    this.#all.add(at)
    this.#paceOf(station.slice(0, 5)).add(at)
  }

  #paceOf(regency: string): ReportPace {
    const known = this.#own.get(regency)
    if (known) return known
    const pace = new ReportPace(REMEMBERED.own)
    this.#own.set(regency, pace)
    return pace
  }
}
