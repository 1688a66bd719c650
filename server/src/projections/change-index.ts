/**
 * At which position each key last changed. It answers what a reader at any position is owed without
 * keeping a history: one number a key, however long a reader was away.
 */
export class ChangeIndex {
  readonly #seqs = new Map<string, number>()
  #newest = 0

  /** Notes that a key changed at a position; an earlier one than is known changes nothing. */
  touch(key: string, seq: number): void {
    this.#seqs.set(key, Math.max(seq, this.#seqs.get(key) ?? 0))
    if (seq > this.#newest) this.#newest = seq
  }

  /** The position at which a key last changed; 0 when it never did. */
  at(key: string): number {
    return this.#seqs.get(key) ?? 0
  }

  /** Every key with the position it last changed at. */
  save(): [key: string, seq: number][] {
    return [...this.#seqs]
  }

  /** Takes up what was saved, in place of what is known. */
  restore(saved: readonly [key: string, seq: number][]): void {
    this.#seqs.clear()
    this.#newest = 0
    for (const [key, seq] of saved) this.touch(key, seq)
  }

  /** Keys that changed after a position, in no particular order. */
  since(seq: number): string[] {
    if (this.#newest <= seq) return []
    const changed = []
    for (const [key, at] of this.#seqs) if (at > seq) changed.push(key)
    return changed
  }
}
