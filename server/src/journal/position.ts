import type { Moment } from '../domain/clock.ts'

/**
 * Where a reader stands. `mark` are the first hex digits of the entry's hash, so that a position in
 * another history is told apart even when the numbers agree.
 */
export interface Position {
  epoch: string
  seq: number
  /** Moment of the frame it was given with: what turned with time since then is owed too. */
  at: Moment
  mark: string
}

const MARK_LENGTH = 12

/** The mark of an entry's hash. */
export function markOf(hash: string): string {
  return hash.slice(0, MARK_LENGTH)
}

/** Writes a position as the opaque text that clients keep. */
export function encodeCursor(position: Position): string {
  const { epoch, seq, at, mark } = position
  return Buffer.from([epoch, seq, at, mark].join('|')).toString('base64url')
}

/** Reads a cursor; null when it is none of ours. */
export function decodeCursor(cursor: string): Position | null {
  const parts = Buffer.from(cursor, 'base64url').toString('utf8').split('|')
  const [epoch, seq, at, mark] = parts
  if (parts.length !== 4 || !epoch || !mark || !isWhole(seq) || !isWhole(at)) return null
  return { epoch, seq: Number(seq), at: Number(at), mark }
}

function isWhole(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,15}$/.test(text)
}
