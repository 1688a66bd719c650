import type { StationReport } from '../../domain/observation.ts'
import type { Entry } from '../../journal/entry.ts'
import { AreaChanges } from './area-changes.ts'
import type { CounterBlock } from './counters.ts'
import { counterBlock } from './counters.ts'
import { Effects } from './effects.ts'
import {
  type StationFeature,
  type StationTopic,
  stationTopics,
  type TakeReport,
} from './feature.ts'
import type { StationIndex } from './station-index.ts'
import { AreaTotals } from './totals.ts'

interface Placed {
  feature: StationFeature
  offset: number
}

interface Taker extends Placed {
  take: TakeReport
}

/**
 * The state of all stations and the figures of all areas. A report changes its station; the
 * difference that makes to the station's contribution is added in every area around it.
 */
export class Stations {
  readonly index: StationIndex
  readonly totals: AreaTotals
  /** What has changed since it was last taken to be saved. */
  readonly effects = new Effects()
  readonly #placed: readonly Placed[]
  readonly #takers = new Map<string, Taker[]>()
  readonly #changes = new Map<StationTopic, AreaChanges>()
  readonly #before: Int32Array
  readonly #after: Int32Array

  constructor(index: StationIndex, features: readonly StationFeature[]) {
    this.index = index
    let width = 0
    this.#placed = features.map((feature) => {
      const placed = { feature, offset: width }
      width += feature.counters.length
      return placed
    })
    this.totals = new AreaTotals(index, width)
    this.#before = new Int32Array(width)
    this.#after = new Int32Array(width)
    for (const topic of stationTopics) this.#changes.set(topic, new AreaChanges(index))
    for (const placed of this.#placed) this.#register(placed)
    this.#sumUp()
  }

  /** The types of events that are taken. */
  get types(): string[] {
    return [...this.#takers.keys()]
  }

  /** Names of the counters of each feature, in the order of a row. */
  get counters(): (readonly string[])[] {
    return this.#placed.map(({ feature }) => feature.counters)
  }

  /** A reader of a feature's counters in any row. */
  block<Name extends string>(topic: StationTopic, names: readonly Name[]): CounterBlock<Name> {
    const placed = this.#placed.find(({ feature }) => feature.topic === topic)
    if (!placed) throw new RangeError(`nothing is counted for ${topic}`)
    return counterBlock(names, placed.offset)
  }

  /** A row of counters of a single station, as it is now. */
  rowOf(station: number): Int32Array {
    const row = new Int32Array(this.totals.width)
    this.#measure(station, row)
    return row
  }

  /** Codes of areas whose figures of a topic changed after a position. */
  changedSince(topic: StationTopic, seq: number): string[] {
    return this.#changes.get(topic)?.since(seq) ?? []
  }

  /** The position at which an area's figures of a topic last changed; 0 when they never did. */
  changedAt(topic: StationTopic, area: string): number {
    return this.#changes.get(topic)?.at(area) ?? 0
  }

  /** At which position each area last changed, by topic, to be saved at once: not a copy. */
  savedChanges(): Record<StationTopic, Uint32Array> {
    const saved = [...this.#changes].map(([topic, changes]) => [topic, changes.save()])
    return Object.fromEntries(saved) as Record<StationTopic, Uint32Array>
  }

  /** Takes up what was saved of changes, in place of what is known. */
  restoreChanges(saved: Partial<Record<StationTopic, Uint32Array>>): void {
    for (const [topic, seqs] of Object.entries(saved)) {
      this.#changes.get(topic as StationTopic)?.restore(seqs)
    }
  }

  /** Notes that a counter of a station changed at a position. */
  touch(station: number, counter: number, seq: number): void {
    const placed = this.#placed.findLast(({ offset }) => offset <= counter)
    if (placed) this.#changes.get(placed.feature.topic)?.touch(station, seq)
  }

  /** Takes a report's entry; the number of its station, undefined for an unknown one. */
  fold(data: StationReport, entry: Entry): number | undefined {
    const station = this.index.station(data.station)
    if (station === undefined) return undefined
    const { observedAt } = data
    const observation = { observedAt, seq: entry.seq, key: keyOf(entry) }
    const takers = this.#takers.get(entry.type) ?? []
    // One feature may look at another's state, so all are measured before any takes the report.
    for (const { feature, offset } of takers) feature.measure(station, this.#before, offset)
    for (const { take } of takers) take(data as never, station, observation)
    for (const taker of takers) this.#settle(taker, station, entry.seq)
    return station
  }

  /** Counts everything anew from the stations' state; what changed on the way is forgotten. */
  recount(): void {
    this.totals.cells().fill(0)
    this.effects.forget()
    this.#sumUp()
  }

  /** The columns of every feature, in order. */
  columns() {
    return this.#placed.flatMap(({ feature }) => feature.columns())
  }

  #register(placed: Placed): void {
    for (const [type, take] of Object.entries(placed.feature.takes)) {
      this.#takers.set(type, [...(this.#takers.get(type) ?? []), { ...placed, take }])
    }
  }

  /** Adds the difference that a report made to one feature in every area around the station. */
  #settle({ feature, offset }: Placed, station: number, seq: number): void {
    const end = offset + feature.counters.length
    feature.measure(station, this.#after, offset)
    let changed = false
    for (let counter = offset; counter < end; counter += 1) {
      const difference = (this.#after[counter] ?? 0) - (this.#before[counter] ?? 0)
      if (difference === 0) continue
      changed = true
      this.totals.add(station, counter, difference)
      this.effects.push(seq, station, counter, difference)
    }
    if (changed) this.#changes.get(feature.topic)?.touch(station, seq)
  }

  /** Adds up every station, village by village: their codes follow one another. */
  #sumUp(): void {
    const { index, totals } = this
    const count = index.stations.length
    const village = new Int32Array(totals.width)
    for (let station = 0; station < count; station += 1) {
      this.#measure(station, this.#after)
      for (let counter = 0; counter < totals.width; counter += 1) {
        village[counter] = (village[counter] ?? 0) + (this.#after[counter] ?? 0)
      }
      const next = station + 1
      if (next < count && index.areaAround(next, 0) === index.areaAround(station, 0)) continue
      totals.addRow(station, village)
      village.fill(0)
    }
  }

  /** Writes a station's contribution to all counters. */
  #measure(station: number, row: Int32Array): void {
    for (const { feature, offset } of this.#placed) feature.measure(station, row, offset)
  }
}

/** Sender and key of a report, as they are compared. */
export function keyOf({ key, actor }: Pick<Entry, 'key' | 'actor'>): string {
  // The smallest character between them: a key that another one begins with is the lesser.
  return `${key ?? ''}\0${actor}`
}
