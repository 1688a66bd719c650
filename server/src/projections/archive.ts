import type { Finding } from '../domain/findings.ts'
import type { Saved } from './projections.ts'
import type { StationTopic } from './stations/feature.ts'

/** The saved rows of all areas at one position. */
export interface SavedTotals {
  seq: number
  cells: Int32Array
}

/** The saved state of a range of stations at one position. */
export interface SavedBlock {
  block: number
  seq: number
  /** One after the other, the bytes of each column. */
  bytes: Uint8Array
}

/** At which position each area last changed, by topic, as of one position. */
export interface SavedChanges {
  seq: number
  topics: Partial<Record<StationTopic, Uint32Array>>
}

/** What is saved at once: everything as it is at `through`, and what changed since `after`. */
export interface SavedPart {
  /** Tells what the numbers mean: what is saved under another one cannot be used. */
  layout: string
  /** Hash of the entry at `through`: tells in which history it was saved. */
  hash: string
  after: number
  through: number
  /** Null but now and then. */
  projections: Saved | null
  /** Null but now and then: the effects since say what changed later. */
  changes: SavedChanges | null
  /** Findings that changed, by number. */
  findings: readonly [number: number, finding: Finding][]
  /** Packed effects of the entries in between. */
  effects: Int32Array
  /** One range of stations; each range has its turn. */
  block: SavedBlock
  /** Null but now and then. */
  totals: SavedTotals | null
}

/**
 * Where the state and its history are kept. All of it can be made anew from the journal: an archive
 * that is lost costs only time.
 */
export interface Archive {
  /** All or nothing. Throws when it cannot be written, as on a full disk. */
  save(part: SavedPart): void
  /** The last position that was saved; 0 before the first. */
  through(): number
  /** What the numbers saved at `through` mean, and in which history; null before the first saving. */
  saving(): { layout: string; hash: string } | null
  /** The newest projections saved at or before a position; null when there are none. */
  projections(seq: number): Saved | null
  /** When areas last changed, as last saved; null before the first time. */
  changes(): SavedChanges | null
  /** Every finding, in order, as of `through`. */
  findings(): Finding[]
  blocks(): SavedBlock[]
  /** The newest saved rows at or before a position; null when there are none. */
  totals(seq: number): SavedTotals | null
  /** Packed effects of entries after a position, in order, up to the run that holds `through`. */
  effects(after: number, through: number): Iterable<Int32Array>
  /** Forgets everything. */
  clear(): void
}
