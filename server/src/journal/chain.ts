import { hash } from 'node:crypto'
import type { Entry, Unsealed } from './entry.ts'

/** Hash before the first entry of a journal: it binds the chain to its epoch and mode. */
export function genesisHash(epoch: string, mode: string): string {
  return sha256(`ruang-pantau journal 1\n${epoch}\n${mode}\n`)
}

/**
 * Hash of an entry: SHA-256 over the hash before it, a line feed, and the entry's fields as one JSON
 * array. The body is a string inside it, so the bytes that were accepted are the bytes sealed.
 */
export function sealHash(previous: string, entry: Unsealed): string {
  const { seq, epoch, at, type, actor, stream, version, key, body } = entry
  return sha256(
    `${previous}\n${JSON.stringify([seq, epoch, at, type, actor, stream, version, key, body])}`,
  )
}

/** What a walk over the chain found. */
export interface ChainVerdict {
  ok: boolean
  /** Entries walked. */
  entries: number
  /** First position that does not fit; null when all do. */
  brokenAt: number | null
  /** One sentence. */
  message: string
}

/**
 * Walks entries in order from a known hash. Says where the first gap or the first entry stands that
 * does not carry the hash of the one before.
 */
export class ChainWalk {
  #previous: string
  #seq: number
  #verdict: ChainVerdict | null = null

  /** `after` is the position whose hash is `previous`: 0 and the genesis for a whole journal. */
  constructor(previous: string, after = 0) {
    this.#previous = previous
    this.#seq = after
  }

  /** Takes the next entry; false once the chain is broken. */
  step(entry: Entry): boolean {
    if (this.#verdict) return false
    const expected = this.#seq + 1
    if (entry.seq !== expected) {
      return this.#break(
        expected,
        `entry ${expected} is missing: ${entry.seq} follows ${this.#seq}`,
      )
    }
    if (sealHash(this.#previous, entry) !== entry.hash) {
      return this.#break(entry.seq, `entry ${entry.seq} does not match its hash`)
    }
    this.#previous = entry.hash
    this.#seq = entry.seq
    return true
  }

  /**
   * The verdict on what was walked so far. `closing` is the last entry as it was acknowledged: without
   * it nobody could tell that the end of a journal is missing.
   */
  verdict(closing?: Pick<Entry, 'seq' | 'hash'>): ChainVerdict {
    const entries = this.#seq
    if (closing && !this.#verdict && closing.seq > entries) {
      this.#break(entries + 1, `entry ${entries + 1} is missing: the last is ${closing.seq}`)
    } else if (closing && !this.#verdict && closing.hash !== this.#previous) {
      this.#break(entries, `entry ${entries} is not the one that was acknowledged`)
    }
    if (this.#verdict) return this.#verdict
    return { ok: true, entries, brokenAt: null, message: `${entries} entries, each in its place` }
  }

  #break(brokenAt: number, message: string): false {
    this.#verdict = { ok: false, entries: this.#seq, brokenAt, message }
    return false
  }
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}
