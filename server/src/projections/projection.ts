import type { Entry } from '../journal/entry.ts'

/** Folds the body of one type of event. `entry` gives its place and time. */
export type Fold = (data: never, entry: Entry) => void

/**
 * A figure kept in memory. It folds the events it names, in journal order; folding is total: no
 * entry makes it throw. `save` and `restore` carry it through a checkpoint and are each other's
 * inverse: the same entries always give the same saved form.
 */
export interface Projection {
  /** Names it in a checkpoint. */
  readonly name: string
  /** Counts up when the saved form changes: older checkpoints are then not used. */
  readonly version: number
  /** How it folds each type of event that concerns it. */
  readonly folds: Readonly<Record<string, Fold>>
  /** Plain JSON. */
  save(): unknown
  restore(saved: never): void
}
