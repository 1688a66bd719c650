/** What the entry at a position changed at one station: a counter of its row, and by how much. */
export type EffectReader = (
  station: number,
  counter: number,
  difference: number,
  seq: number,
) => void

/**
 * What a run of entries changed, packed: so that the figures of any moment between two saved ones
 * are found by adding up, without knowing the stations' state of then.
 */
export class Effects {
  /** For each change: journal position, station, counter, difference. */
  #cells = new Int32Array(4 * 1_024)
  #used = 0

  /** Changes held. */
  get size(): number {
    return this.#used / 4
  }

  /** Notes a change; positions never go back. */
  push(seq: number, station: number, counter: number, difference: number): void {
    if (this.#used === this.#cells.length) {
      const larger = new Int32Array(this.#cells.length * 2)
      larger.set(this.#cells)
      this.#cells = larger
    }
    this.#cells[this.#used] = seq
    this.#cells[this.#used + 1] = station
    this.#cells[this.#used + 2] = counter
    this.#cells[this.#used + 3] = difference
    this.#used += 4
  }

  /** Hands over the changes after one position and up to another, in order; see `replayEffects`. */
  replay(after: number, through: number, read: EffectReader): number {
    return replayEffects(this.#cells.subarray(0, this.#used), after, through, read)
  }

  /** The packed changes, to be saved at once: not a copy. */
  packed(): Int32Array {
    return this.#cells.subarray(0, this.#used)
  }

  /** Forgets what is held: it was saved, or nobody will ask for it. */
  forget(): void {
    this.#used = 0
  }
}

/**
 * Hands over packed changes after one position and up to another, in order. The position of the last
 * one; `after` when there was none.
 */
export function replayEffects(
  cells: Int32Array,
  after: number,
  through: number,
  read: EffectReader,
): number {
  let last = after
  for (let at = 0; at < cells.length; at += 4) {
    const seq = cells[at] ?? 0
    if (seq > through) break
    if (seq <= after) continue
    last = seq
    read(cells[at + 1] ?? 0, cells[at + 2] ?? 0, cells[at + 3] ?? 0, seq)
  }
  return last
}
