import { LEVELS, type StationIndex } from './station-index.ts'

/**
 * At which position the figures of each area last changed: one number an area, which answers what a
 * reader at any position is owed however long it was away.
 */
export class AreaChanges {
  readonly #index: StationIndex
  /** By area; 0 when nothing ever changed. */
  readonly #seqs: Uint32Array
  #newest = 0

  constructor(index: StationIndex) {
    this.#index = index
    this.#seqs = new Uint32Array(index.areas.length)
  }

  /** Notes a change at a station, in every area around it; an earlier one changes nothing. */
  touch(station: number, seq: number): void {
    for (let level = 0; level < LEVELS; level += 1) {
      const area = this.#index.areaAround(station, level)
      if (seq > (this.#seqs[area] ?? 0)) this.#seqs[area] = seq
    }
    if (seq > this.#newest) this.#newest = seq
  }

  /** The position at which an area last changed; 0 when it never did, or is not known. */
  at(area: string): number {
    return this.#seqs[this.#index.area(area) ?? -1] ?? 0
  }

  /** Codes of the areas that changed after a position, by code. */
  since(seq: number): string[] {
    if (this.#newest <= seq) return []
    return this.#index.areas.filter((_, area) => (this.#seqs[area] ?? 0) > seq)
  }

  /** The positions by area, to be saved at once: not a copy. */
  save(): Uint32Array {
    return this.#seqs
  }

  /** Takes up what was saved, in place of what is known. */
  restore(saved: Uint32Array): void {
    this.#seqs.set(saved)
    this.#newest = this.#seqs.reduce((newest, seq) => Math.max(newest, seq), 0)
  }
}
