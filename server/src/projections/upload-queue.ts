import type { Moment } from '../domain/clock.ts'
import type { Archive } from './archive.ts'
import type { FigureView } from './figures.ts'
import type { State } from './state.ts'
import { type EffectReader, replayEffects } from './stations/effects.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Most minutes whose pace is remembered: that of now, and of past moments on a few screens. */
const REMEMBERED = 8

/** A number for each area, by the area's number. */
type ByArea = Float64Array | Int32Array

/** How long sheets have waited for publication, and how long they will. */
export class UploadQueue {
  readonly #state: State
  readonly #archive: Archive
  readonly #seqAt: (moment: Moment) => number
  /** For every area, since when its oldest sheet has waited; as of one position. */
  #oldest: { seq: number; since: ByArea } | null = null
  /** For every area, sheets published in the hour before a minute. */
  readonly #hours = new Map<Moment, { through: number; published: ByArea }>()
  /** And those since that minute, as of one position. */
  #latest: { after: number; through: number; published: ByArea } | null = null

  /** `seqAt`: the last position accepted at or before a moment; 0 when there is none. */
  constructor(state: State, archive: Archive, seqAt: (moment: Moment) => number) {
    this.#state = state
    this.#archive = archive
    this.#seqAt = seqAt
  }

  /**
   * Since when the sheet that has waited longest in an area is known to wait. Null when none waits,
   * and for a past position: of then only sums are kept, not each sheet.
   */
  oldestAt({ code, seq }: FigureView): Moment | null {
    const { day } = this.#state
    if (seq !== this.#state.seq) return null
    const station = day.index.station(code)
    if (station !== undefined) return day.uploads.queuedSince(station)
    if (this.#oldest?.seq !== seq) this.#oldest = { seq, since: this.#scan() }
    const since = this.#oldest.since[day.index.area(code) ?? -1] ?? Infinity
    return since === Infinity ? null : since
  }

  /**
   * When a queue of `depth` sheets is empty if none joins it and sheets are published as in the last
   * hour. Null when none was, and for a single station, which has no pace.
   */
  drainsAt({ code, seq, asOf }: FigureView, depth: number): Moment | null {
    const area = this.#state.day.index.area(code)
    if (area === undefined) return null
    const minute = Math.floor(asOf / MINUTE) * MINUTE
    const hour = this.#hourBefore(minute)
    if (this.#latest?.after !== hour.through || this.#latest.through !== seq) {
      const published = this.#published(hour.through, seq)
      this.#latest = { after: hour.through, through: seq, published }
    }
    const published = (hour.published[area] ?? 0) + (this.#latest.published[area] ?? 0)
    if (published <= 0) return null
    return Math.round(asOf + (depth * (asOf - minute + HOUR)) / published)
  }

  #hourBefore(minute: Moment): { through: number; published: ByArea } {
    const known = this.#hours.get(minute)
    if (known) return known
    if (this.#hours.size === REMEMBERED) this.#hours.clear()
    const through = this.#seqAt(minute)
    const hour = { through, published: this.#published(this.#seqAt(minute - HOUR), through) }
    this.#hours.set(minute, hour)
    return hour
  }

  /** Sheets published in each area between two positions, less those taken back. */
  #published(after: number, through: number): ByArea {
    const { counters, index, stations } = this.#state.day
    const counter = counters.uploads.place('sheetsPublished')
    const published = new Int32Array(index.areas.length)
    const read: EffectReader = (station, changed, difference) => {
      if (changed !== counter) return
      for (const area of index.path(station)) published[area] = (published[area] ?? 0) + difference
    }
    for (const cells of this.#archive.effects(after, through)) {
      replayEffects(cells, after, through, read)
    }
    // What is in the archive is no longer held here.
    stations.effects.replay(after, through, read)
    return published
  }

  #scan(): ByArea {
    const { index, uploads } = this.#state.day
    const since = new Float64Array(index.areas.length).fill(Infinity)
    for (let station = 0; station < index.stations.length; station += 1) {
      const waiting = uploads.queuedSince(station)
      if (waiting === null) continue
      for (const area of index.path(station)) {
        since[area] = Math.min(since[area] ?? Infinity, waiting)
      }
    }
    return since
  }
}
