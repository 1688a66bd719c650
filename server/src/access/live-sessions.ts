import type { Moment } from '../domain/clock.ts'
import { nameKey } from '../domain/people/names.ts'
import type { PeopleView, User } from '../domain/people/people.ts'
import type { Principal, SessionPass } from './principal.ts'
import type { Secrets, TokenRow } from './secrets.ts'
import type { Holder, Sessions } from './sessions.ts'
import { digestOf, newId, newToken } from './tokens.ts'

const MINUTE = 60_000

/** How long a session lives unless it is renewed, and at most. */
const sessionLife = { idle: 30 * MINUTE, longest: 16 * 60 * MINUTE } as const

/** How exactly it is known when a screen or a machine was last there. */
const SEEN_EVERY = 5 * MINUTE

/** Sessions that one user may have at a time; the oldest goes. */
const MOST_SESSIONS = 30

/** A token that was just made: its owner is told once, the hub forgets it. */
export interface Opened extends SessionPass {
  token: string
}

/**
 * The tokens of people, screens and machines. Who holds one is read from the journal's people on
 * every ask: who was removed, or is another role now, is so at once.
 */
export class LiveSessions implements Sessions {
  readonly #people: PeopleView
  readonly #secrets: Secrets
  readonly #now: () => Moment
  readonly #rows = new Map<string, TokenRow>()

  /** `now` is the real clock. */
  constructor(people: PeopleView, secrets: Secrets, now: () => Moment) {
    this.#people = people
    this.#secrets = secrets
    this.#now = now
    for (const row of secrets.tokens()) this.#rows.set(row.digest, row)
  }

  principalOf(token: string): Principal | null {
    return this.#holderBy(digestOf(token))
  }

  holderOf(token: string): Holder {
    const digest = digestOf(token)
    return () => this.#holderBy(digest)
  }

  /** Opens a session for a user. */
  open({ name, since }: User): Opened {
    const owner = nameKey(name)
    const openedAt = this.#now()
    this.tidy()
    this.#makeRoom(owner)
    const expiresAt = openedAt + sessionLife.idle
    return { ...this.#add({ kind: 'session', owner, id: newId(), since, expiresAt }), expiresAt }
  }

  /** Gives a session its whole life again, as far as it may; null when it has ended. */
  renew(id: string): SessionPass | null {
    const row = this.#find('session', id)
    if (!row || !this.#holderOf(row)) return null
    const expiresAt = Math.min(this.#now() + sessionLife.idle, row.openedAt + sessionLife.longest)
    this.#put({ ...row, expiresAt })
    return { id, expiresAt }
  }

  /** Ends a session, or makes a token of a screen or a machine void. */
  end(kind: TokenRow['kind'], id: string): void {
    const row = this.#find(kind, id)
    if (row) this.#remove(row)
  }

  /** The token of a screen or a machine that is known to the journal; it replaces one it had. */
  issue(kind: 'screen' | 'machine', id: string, expiresAt: Moment | null): string {
    this.end(kind, id)
    return this.#add({ kind, owner: id, id, since: 0, expiresAt }).token
  }

  /** When a screen or a machine last showed its token, to five minutes; null before it did. */
  seenAt(kind: 'screen' | 'machine', id: string): Moment | null {
    return this.#find(kind, id)?.seenAt ?? null
  }

  /** Forgets the sessions that have ended, by themselves or with their user. */
  tidy(): void {
    for (const row of this.#rows.values()) {
      if (row.kind === 'session' && !this.#holderOf(row)) this.#remove(row)
    }
  }

  #add(row: Pick<TokenRow, 'kind' | 'owner' | 'id' | 'since' | 'expiresAt'>) {
    const token = newToken()
    this.#put({ ...row, digest: digestOf(token), openedAt: this.#now(), seenAt: null })
    return { token, id: row.id }
  }

  #holderBy(digest: string): Principal | null {
    const row = this.#rows.get(digest)
    const principal = row ? this.#holderOf(row) : null
    if (row && principal) this.#see(row)
    return principal
  }

  #holderOf({ kind, owner, id, since, expiresAt }: TokenRow): Principal | null {
    if (expiresAt !== null && expiresAt <= this.#now()) return null
    if (kind === 'session') {
      const user = this.#people.user(owner)
      if (user?.since !== since || expiresAt === null) return null
      return { name: user.name, role: user.role, area: user.area, session: { id, expiresAt } }
    }
    const known = kind === 'screen' ? this.#people.screen(owner) : this.#people.token(owner)
    if (!known) return null
    const role = 'role' in known ? known.role : 'SCREEN'
    return { name: known.name, role, area: known.area }
  }

  /** Kept now and then only: a wall asks four times a second, and each writing waits for the disk. */
  #see(row: TokenRow): void {
    if (row.kind === 'session') return
    const now = this.#now()
    const due = row.seenAt === null || now - row.seenAt >= SEEN_EVERY
    if (!due) return
    try {
      this.#put({ ...row, seenAt: now })
    } catch {
      // A full disk: who may look is not turned away because it cannot be noted.
    }
  }

  /** Lets the oldest sessions of who has too many go. */
  #makeRoom(owner: string): void {
    const own = [...this.#rows.values()].filter(
      (row) => row.kind === 'session' && row.owner === owner,
    )
    const surplus = Math.max(0, own.length - MOST_SESSIONS + 1)
    for (const row of own.slice(0, surplus)) this.#remove(row)
  }

  #find(kind: TokenRow['kind'], id: string): TokenRow | null {
    for (const row of this.#rows.values()) if (row.kind === kind && row.id === id) return row
    return null
  }

  #put(row: TokenRow): void {
    this.#secrets.putToken(row)
    this.#rows.set(row.digest, row)
  }

  #remove({ digest }: TokenRow): void {
    this.#secrets.removeToken(digest)
    this.#rows.delete(digest)
  }
}
