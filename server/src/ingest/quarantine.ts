import type { Moment } from '../domain/clock.ts'

/** A part of somebody's file that could not be taken in, kept as it came. */
export interface Rejected {
  /** Name of the file or feed. */
  file: string
  /** Where in it: `tungsura.table.357801.progres`. */
  path: string
  /** Stable, upper case. */
  code: string
  /** One sentence: what is wrong and what to do. */
  reason: string
  /** The part as it stood in the file. */
  original: string
}

/** A rejected part with its place in the quarantine. */
export interface Quarantined extends Rejected {
  /** From 1, in the order of arrival. */
  number: number
  at: Moment
}

/** Where rejected parts wait for a person. Nothing put there is lost. */
export interface Quarantine {
  /**
   * Keeps rejected parts durably. A part that already waits (same file, path, code and original) is
   * not kept twice, so that sending a file again changes nothing.
   */
  add(rejected: readonly Rejected[], at: Moment): void
  /** Newest first, `before` a number when given. */
  list(first: number, before?: number): Quarantined[]
  count(): number
}
