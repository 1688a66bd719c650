import type { Moment } from '../../domain/clock.ts'
import { type UploadPath, uploadPaths } from '../../domain/uploads.ts'

/** What became of a station's sheets by the snapshot of the published count. */
const fates = ['PUBLISHED', 'LATE', 'CANCELLED', 'NOT_SENT'] as const

/** What became of a station's sheets by the snapshot of the published count: `LATE` is published later that day, the last two by their district. */
export type Fate = (typeof fates)[number]

/** Moments of a station's days that are kept for each. */
const moments = [
  /** Its ballots arrive. */
  'received',
  /** It is opened. */
  'opened',
  'closed',
  /** The governor's count, then the regency's, is finished. */
  'countedGovernor',
  'countedRegency',
  /** It loses its signal, and has it again; 0 when it never loses it. */
  'lost',
  'back',
  /** Its sheets are sent. */
  'sent',
  /** The last of them is published. */
  'published',
] as const

type StationMoment = (typeof moments)[number]

/**
 * When everything happens at every station; decided before the rehearsal begins. Moments are in
 * whole seconds. A fault may change them afterwards.
 */
export class Times {
  readonly #moments: Readonly<Record<StationMoment, Float64Array>>
  readonly #fates: Uint8Array
  readonly #paths: Uint8Array

  constructor(stations: number) {
    const columns = moments.map((name) => [name, new Float64Array(stations)])
    this.#moments = Object.fromEntries(columns) as Record<StationMoment, Float64Array>
    this.#fates = new Uint8Array(stations)
    this.#paths = new Uint8Array(stations)
  }

  /** 0 when it never happens. */
  at(station: number, name: StationMoment): Moment {
    return this.#moments[name][station] ?? 0
  }

  set(station: number, name: StationMoment, moment: Moment): void {
    this.#moments[name][station] = Math.floor(moment / 1_000) * 1_000
  }

  fate(station: number): Fate {
    return fates[this.#fates[station] ?? 0] ?? 'PUBLISHED'
  }

  setFate(station: number, fate: Fate): void {
    this.#fates[station] = fates.indexOf(fate)
  }

  path(station: number): UploadPath {
    return uploadPaths[this.#paths[station] ?? 0] ?? 'ONLINE'
  }

  setPath(station: number, path: UploadPath): void {
    this.#paths[station] = uploadPaths.indexOf(path)
  }

  /** When the room hears of something: once the station has its signal again. */
  heard(station: number, moment: Moment): Moment {
    const isLost = moment >= this.at(station, 'lost')
    return isLost ? Math.max(moment, this.at(station, 'back')) : moment
  }
}
