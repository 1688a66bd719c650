import type { Moment } from '../domain/clock.ts'

/** One event in the journal. */
export interface Entry {
  /** Place in the order, from 1, without a gap. */
  seq: number
  /** The history it was written in. */
  epoch: string
  /** When the hub accepted it; never earlier than the entry before. */
  at: Moment
  type: string
  /** Name of who reported or did it. */
  actor: string
  /** Null for facts that belong to no stream. */
  stream: string | null
  /** Place in its stream, from 1; null without a stream. */
  version: number | null
  /** Identifies the report for its actor; null when none was given. */
  key: string | null
  /** What happened, as JSON text: the very bytes that were hashed. */
  body: string
  /** SHA-256 in hex over the entry before and this one. */
  hash: string
}

/** A history of the journal. A restore from an older backup opens a new one. */
export interface Epoch {
  /** Opaque, unique. */
  id: string
  /** The first position written in it. */
  firstSeq: number
  openedAt: Moment
  /** Hash before its first entry: of the last kept entry, or of the genesis. */
  previousHash: string
  /** Why it was opened. */
  reason: 'genesis' | 'restored'
}

/** Everything of an entry but its hash, which is made of it. */
export type Unsealed = Omit<Entry, 'hash'>
