import type { Archive } from './archive.ts'
import type { Day } from './stations/day.ts'
import { type EffectReader, replayEffects } from './stations/effects.ts'
import { AreaTotals } from './stations/totals.ts'

/** A position that no journal reaches. */
const NOW = Number.MAX_SAFE_INTEGER

/** Rows of counters of areas and stations as they stood at one position of the past. */
export class PastRows {
  readonly #archive: Archive
  readonly #day: Day
  readonly #seq: number
  readonly #areas: AreaTotals
  /** What every station's row has changed by since, row after row; made when first asked for. */
  #since: Int32Array | null = null
  /** The position through which `#since` is known. */
  #through: number

  /** `day` is the present one; `initial` holds the rows of all areas before the first entry. */
  constructor(archive: Archive, day: Day, initial: Int32Array, seq: number) {
    this.#archive = archive
    this.#day = day
    this.#seq = seq
    this.#through = seq
    this.#areas = this.#areasAt(initial)
  }

  /** The row of an area. */
  area(area: number): Int32Array {
    return this.#areas.row(area)
  }

  /** The row of a station: that of now, with what was changed since taken away again. */
  station(station: number): Int32Array {
    const { stations } = this.#day
    const { width } = stations.totals
    const since = (this.#since ??= new Int32Array(this.#day.index.stations.length * width))
    this.#through = this.#replay(this.#through, NOW, (changed, counter, difference) => {
      const cell = changed * width + counter
      since[cell] = (since[cell] ?? 0) + difference
    })
    const row = stations.rowOf(station)
    return row.map((value, counter) => value - (since[station * width + counter] ?? 0))
  }

  #areasAt(initial: Int32Array): AreaTotals {
    const { index, stations } = this.#day
    const areas = new AreaTotals(index, stations.totals.width)
    const saved = this.#archive.totals(this.#seq)
    areas.restore(saved?.cells ?? initial)
    this.#replay(saved?.seq ?? 0, this.#seq, (station, counter, difference) =>
      areas.add(station, counter, difference),
    )
    return areas
  }

  /** Hands over what changed between two positions; the position of the last change. */
  #replay(after: number, through: number, read: EffectReader): number {
    let last = after
    for (const cells of this.#archive.effects(after, through)) {
      last = Math.max(last, replayEffects(cells, after, through, read))
    }
    // What is in the archive is no longer held here.
    return Math.max(last, this.#day.stations.effects.replay(after, through, read))
  }
}
