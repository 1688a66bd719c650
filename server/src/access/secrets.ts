import type { Moment } from '../domain/clock.ts'

/** Whose token it is. */
export type TokenKind = 'session' | 'screen' | 'machine'

/** What is kept of a token. All times are of the real clock: people sign in on a real day. */
export interface TokenRow {
  /** SHA-256 of the token, in hex. */
  digest: string
  kind: TokenKind
  /** Key of the user's name, or id of the screen or machine token. */
  owner: string
  /** Names a session; the owner's own id for the others. */
  id: string
  /** Of a session: the {@link User.since} it was opened under; 0 for the others. */
  since: number
  openedAt: Moment
  /** Null: until it is revoked. */
  expiresAt: Moment | null
  /** When it was last shown, to five minutes; null before, and always of a session. */
  seenAt: Moment | null
}

/** A password's hash, with the {@link User.since} that it belongs to. */
export interface PasswordRow {
  hash: string
  since: number
}

/**
 * Where secrets are kept beside the journal. What is written is durable when the call returns. That a
 * row is there gives nobody a right: the journal says who may.
 */
export interface Secrets {
  tokens(): TokenRow[]
  /** Adds a token, or replaces what is kept of it. */
  putToken(row: TokenRow): void
  removeToken(digest: string): void
  /** By the key of a user's name; null when there is none. */
  password(user: string): PasswordRow | null
  putPassword(user: string, row: PasswordRow): void
  removePassword(user: string): void
}
