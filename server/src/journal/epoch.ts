import { genesisHash } from './chain.ts'
import type { Epoch } from './entry.ts'
import type { JournalStore } from './store.ts'

/** The furthest position that was ever seen of a journal. */
export interface Witnessed {
  epoch: string
  seq: number
  hash: string
}

/**
 * Remembers, apart from the journal, how far it had come. It may lag behind; it is never ahead of
 * what was durable. So a journal that is shorter than its witness was replaced by an older copy.
 */
export interface Witness {
  /** Null when nothing was ever witnessed. */
  read(): Witnessed | null
  write(seen: Witnessed): void
}

/** What a new epoch is made of. */
export interface EpochSeed {
  /** A fresh id. */
  id: string
  mode: string
  now: number
}

/**
 * The epoch to write in: the last one; the first of a new journal; or a new one when the journal
 * was replaced by an older copy, so that nobody resumes in a history that is gone.
 */
export function currentEpoch(store: JournalStore, witness: Witness, seed: EpochSeed): Epoch {
  const { id, mode, now } = seed
  const last = store.epochs().at(-1)
  if (last && !wasReplaced(store, witness.read())) return last
  const head = store.head()
  const epoch: Epoch = {
    id,
    firstSeq: (head?.seq ?? 0) + 1,
    openedAt: now,
    previousHash: head?.hash ?? last?.previousHash ?? genesisHash(id, mode),
    reason: last ? 'restored' : 'genesis',
  }
  store.openEpoch(epoch)
  return epoch
}

function wasReplaced(store: JournalStore, seen: Witnessed | null): boolean {
  if (!seen || seen.seq === 0) return false
  return store.entry(seen.seq)?.hash !== seen.hash
}
