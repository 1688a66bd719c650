/** How far a person has looked: everything up to the cursor, and some entries beyond it. */
export type Looked = {
  /** Null: they have never looked. */
  cursor: string | null
  /** Journal positions seen beyond the cursor. */
  seen: readonly number[]
}

/** What is kept on a shelf, if it is what this page writes; else as if never looked. */
export function readLooked(kept: unknown): Looked {
  const nothing = { cursor: null, seen: [] }
  if (typeof kept !== 'object' || kept === null) return nothing
  const { cursor, seen } = kept as Record<string, unknown>
  if (typeof cursor !== 'string' && cursor !== null) return nothing
  const positions = Array.isArray(seen) ? seen.filter((seq) => Number.isSafeInteger(seq)) : []
  return { cursor, seen: positions as number[] }
}

/** What the hub owed after a cursor: the positions of its entries, and the cursor behind them. */
export type Owed = { after: string | null; seqs: readonly number[]; reached: string | null }

/**
 * How far somebody has looked who saw some of what was owed. The cursor moves only when none of it is
 * left unseen, since a cursor says that everything before it was read.
 */
export function lookedAt({ after, seqs, reached }: Owed, isSeen: (seq: number) => boolean): Looked {
  if (seqs.every(isSeen)) return { cursor: reached, seen: [] }
  return { cursor: after, seen: seqs.filter(isSeen) }
}
