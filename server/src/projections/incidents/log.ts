import type { Incident } from '../../domain/incidents/incident.ts'

/** An entry of the journal that changed tickets. */
export interface IncidentChange {
  seq: number
  /** The ticket it is about first, then the one it was joined with or parted from. */
  numbers: readonly number[]
}

/** Which entries changed which tickets, in journal order: what a reader at any position is owed. */
export class IncidentLog {
  #changes: IncidentChange[] = []

  /** Notes the tickets that an entry changed; entries come in order. */
  add(seq: number, changed: readonly Incident[]): void {
    this.#changes.push({ seq, numbers: changed.map(({ number }) => number) })
  }

  /** Entries after a position, in order, at most `limit`. */
  after(seq: number, limit: number): IncidentChange[] {
    let [low, high] = [0, this.#changes.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#changes[middle]?.seq ?? 0) <= seq) low = middle + 1
      else high = middle
    }
    return this.#changes.slice(low, low + limit)
  }

  /** Every change, in order. */
  save(): readonly IncidentChange[] {
    return this.#changes
  }

  /** Takes up what was saved, in place of what is known. */
  restore(saved: readonly IncidentChange[]): void {
    this.#changes = [...saved]
  }
}
