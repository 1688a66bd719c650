import { LEVELS, type StationIndex } from './station-index.ts'

/** The figures of every area: a row of counters each, the sum over its stations. */
export class AreaTotals {
  /** Counters in a row. */
  readonly width: number
  readonly #index: StationIndex
  readonly #cells: Int32Array

  constructor(index: StationIndex, width: number) {
    this.#index = index
    this.width = width
    this.#cells = new Int32Array(index.areas.length * width)
  }

  /** Adds to a counter of a station in every area around it. */
  add(station: number, counter: number, difference: number): void {
    for (let level = 0; level < LEVELS; level += 1) {
      const cell = this.#index.areaAround(station, level) * this.width + counter
      this.#cells[cell] = (this.#cells[cell] ?? 0) + difference
    }
  }

  /** Adds to every counter of a station in every area around it. */
  addRow(station: number, row: Int32Array): void {
    for (let level = 0; level < LEVELS; level += 1) {
      const start = this.#index.areaAround(station, level) * this.width
      for (let counter = 0; counter < this.width; counter += 1) {
        this.#cells[start + counter] = (this.#cells[start + counter] ?? 0) + (row[counter] ?? 0)
      }
    }
  }

  /** A copy of an area's row: it stays as it is when the figures move on. */
  row(area: number): Int32Array {
    return this.#cells.slice(area * this.width, (area + 1) * this.width)
  }

  /** One counter of an area, as it is now. */
  cell(area: number, counter: number): number {
    return this.#cells[area * this.width + counter] ?? 0
  }

  /** All rows, for a checkpoint and for comparison. */
  cells(): Int32Array {
    return this.#cells
  }

  /** Takes up saved rows. */
  restore(cells: Int32Array): void {
    this.#cells.set(cells)
  }
}
