import type { Saved } from './projections.ts'

/** Where saved figures are kept. A checkpoint can always be made anew: losing one costs only time. */
export interface CheckpointStore {
  write(saved: Saved): void
  /** The newest checkpoint at or before a position; null when there is none. */
  before(seq: number): Saved | null
}
