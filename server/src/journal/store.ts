import type { Moment } from '../domain/clock.ts'
import type { Entry, Epoch } from './entry.ts'

/** A recorded key: what it stood for, so that the same report is told from another one. */
export interface RecordedKey {
  seq: number
  type: string
  body: string
}

/** Which entries are asked for; what is null or left out leaves none out. */
export interface EntryFilter {
  actor?: string | null
  /** A type, or what it begins with up to a dot: `incident` for `incident.opened`. */
  type?: string | null
}

/**
 * The table the journal is kept in, one writer at a time. Every call is synchronous: the journal
 * numbers, writes and folds in one turn, so no reader ever sees half of it.
 */
export interface JournalStore {
  /** Writes entries in one durable transaction, all or none. Throws when it cannot. */
  append(entries: readonly Entry[]): void
  /** The last entry; null in an empty journal. */
  head(): Entry | null
  /** The entry at a position; null when there is none. */
  entry(seq: number): Entry | null
  /** Entries after a position in order, read as they are asked for; up to `through` when given. */
  read(after: number, through?: number): IterableIterator<Entry>
  /**
   * Entries before a position, newest first and a part of the journal at a time, read as they are
   * asked for; only those that fit when something is asked for, so a part may hold none.
   */
  readBack(before: number, only?: EntryFilter): IterableIterator<Entry[]>
  /** The last position accepted at or before a moment; 0 when there is none. */
  seqAt(moment: Moment): number
  /** What an actor's key was recorded for; null when it is new. */
  findKey(actor: string, key: string): RecordedKey | null
  /** The version each stream has reached. */
  streamVersions(): Map<string, number>
  /** Every epoch, oldest first; empty in a new journal. */
  epochs(): Epoch[]
  /** Opens an epoch. */
  openEpoch(epoch: Epoch): void
}
