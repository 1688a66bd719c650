import type { Observation } from '../domain/observation.ts'
import {
  type GapReason,
  gapReason,
  gapReasons,
  SHEET_REPORTED,
  sheetRejections,
  type SheetReported,
  SHEETS_PER_CONTEST,
  SHEETS_PER_STATION,
  type SheetStanding,
  sheetStates,
  uploadPaths,
} from '../domain/uploads.ts'
import { SIGNAL_REPORTED } from '../domain/voting.ts'
import type { Column } from './stations/columns.ts'
import type { StationFeature } from './stations/feature.ts'
import { type KeyOf, Register } from './stations/register.ts'
import { slotOf } from './stations/slots.ts'

/** What is counted: sheets published, by path, queued; stations published, and the gap ledger. */
export const uploadCounters = [
  'sheetsPublished',
  'sheetsQueued',
  ...uploadPaths,
  'stationsPublished',
  ...gapReasons,
] as const

const PATHS = 2
const QUEUED = sheetStates.indexOf('QUEUED') + 1
const STATIONS = PATHS + uploadPaths.length

const PATH_PLACES = uploadPaths.length + 1
const REJECTION_PLACES = sheetRejections.length + 1

const everySheet = Array.from({ length: SHEETS_PER_STATION }, (_, sheet) => sheet)

const notCaptured: SheetStanding = { state: null, path: null, rejection: null }

/** Every way in which a sheet can stand, made once: stations are looked at with each report. */
const standings: readonly SheetStanding[] = [null, ...sheetStates].flatMap((state) =>
  [null, ...uploadPaths].flatMap((path) =>
    [null, ...sheetRejections].map((rejection) => ({ state, path, rejection })),
  ),
)

/** The six result sheets of every station. */
export class Uploads implements StationFeature {
  readonly topic = 'uploads'
  readonly counters = uploadCounters
  readonly takes = {
    [SHEET_REPORTED]: (data: SheetReported, station: number, observation: Observation) =>
      this.#reported(data, station, observation),
    // Whether a station can be reached is kept elsewhere; it decides on the reason of the gap here.
    [SIGNAL_REPORTED]: () => {},
  }
  readonly #signal: (station: number) => boolean
  readonly #reports: Register
  readonly #pathReports: Register
  readonly #rejectionReports: Register
  /** Numbers in `sheetStates`, `uploadPaths` and `sheetRejections`, from 1; 0 for none. */
  readonly #states: Uint8Array
  readonly #paths: Uint8Array
  readonly #rejections: Uint8Array

  /** `signal`: false for a station known to be without. */
  constructor(stations: number, keyOf: KeyOf, signal: (station: number) => boolean) {
    const register = (): Register => new Register(stations, keyOf, SHEETS_PER_STATION)
    this.#signal = signal
    this.#reports = register()
    this.#pathReports = register()
    this.#rejectionReports = register()
    this.#states = new Uint8Array(stations * SHEETS_PER_STATION)
    this.#paths = new Uint8Array(stations * SHEETS_PER_STATION)
    this.#rejections = new Uint8Array(stations * SHEETS_PER_STATION)
  }

  /** The sheets of a station: three of the governor's contest, three of the regency's. */
  sheets(station: number): SheetStanding[] {
    return everySheet.map((sheet) => {
      const at = station * SHEETS_PER_STATION + sheet
      const byPath = (this.#states[at] ?? 0) * PATH_PLACES + (this.#paths[at] ?? 0)
      const standing = standings[byPath * REJECTION_PLACES + (this.#rejections[at] ?? 0)]
      return standing ?? notCaptured
    })
  }

  /** When each sheet was last observed; 0 when it never was. */
  observedAt(station: number, sheet: number): number {
    return this.#reports.observedAt(station, sheet)
  }

  /** Journal position of the report that says what became of a sheet; 0 before the first. */
  seq(station: number, sheet: number): number {
    return this.#reports.seq(station, sheet)
  }

  /** Since when its sheet that has waited longest is known to be queued; null when none is. */
  queuedSince(station: number): number | null {
    let since = Infinity
    for (let sheet = 0; sheet < SHEETS_PER_STATION; sheet += 1) {
      if (this.#states[station * SHEETS_PER_STATION + sheet] !== QUEUED) continue
      since = Math.min(since, this.observedAt(station, sheet))
    }
    return since === Infinity ? null : since
  }

  /** Why a station is not published; null when it is. */
  gap(station: number): GapReason | null {
    return gapReason(this.sheets(station), this.#signal(station))
  }

  measure(station: number, out: Int32Array, offset: number): void {
    out.fill(0, offset, offset + uploadCounters.length)
    const sheets = this.sheets(station)
    const add = (counter: number): void => {
      out[offset + counter] = (out[offset + counter] ?? 0) + 1
    }
    for (const { state, path } of sheets) {
      if (state === 'QUEUED') add(1)
      if (state !== 'PUBLISHED') continue
      add(0)
      if (path !== null) add(PATHS + uploadPaths.indexOf(path))
    }
    const reason = gapReason(sheets, this.#signal(station))
    add(reason === null ? STATIONS : STATIONS + 1 + gapReasons.indexOf(reason))
  }

  columns(): Column[] {
    const registers = [this.#reports, this.#pathReports, this.#rejectionReports]
    return [
      ...[this.#states, this.#paths, this.#rejections].map((array) => {
        return { array, width: SHEETS_PER_STATION }
      }),
      ...registers.flatMap((register) => register.columns()),
    ]
  }

  #reported(data: SheetReported, station: number, observation: Observation): void {
    const slot = slotOf(data.contest, data.station)
    if (slot === null) return
    const sheet = slot * SHEETS_PER_CONTEST + data.sheet - 1
    const at = station * SHEETS_PER_STATION + sheet
    if (this.#reports.take(station, observation, sheet)) {
      this.#states[at] = sheetStates.indexOf(data.state) + 1
    }
    if (data.path && this.#pathReports.take(station, observation, sheet)) {
      this.#paths[at] = uploadPaths.indexOf(data.path) + 1
    }
    if (data.rejection && this.#rejectionReports.take(station, observation, sheet)) {
      this.#rejections[at] = sheetRejections.indexOf(data.rejection) + 1
    }
  }
}
