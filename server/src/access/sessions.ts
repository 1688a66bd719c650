import { timingSafeEqual } from 'node:crypto'
import type { Principal } from './principal.ts'

/** Tells who holds a token. */
export interface Sessions {
  /** Null for a token that the hub does not know (any more). */
  principalOf(token: string): Principal | null
  /**
   * The same to be asked again and again, as for every frame of a stream: what can be worked out of the
   * token is worked out once. Who has no such way is asked for the token each time.
   */
  holderOf?(token: string): Holder
}

/** Who holds one token at the moment; null once nobody does. */
export type Holder = () => Principal | null

/** What somebody shows. */
export interface Credentials {
  /** Null without any; empty when it is of no form that could be a token. */
  token: string | null
  holder: Holder
}

const nobody: Holder = () => null

/** What an `Authorization` value, `Bearer TOKEN`, shows; undefined without any. */
export function credentialsOf(sessions: Sessions, authorization: string | undefined): Credentials {
  if (authorization === undefined) return { token: null, holder: nobody }
  const token = bearerToken(authorization)
  return token === null
    ? { token: '', holder: nobody }
    : { token, holder: holderOf(sessions, token) }
}

/** See {@link Sessions.holderOf}. */
function holderOf(sessions: Sessions, token: string): Holder {
  return sessions.holderOf?.(token) ?? (() => sessions.principalOf(token))
}

/** The sessions of a hub that knows its administrator's token and no other. */
export function administratorOnly(token: string): Sessions {
  const expected = Buffer.from(token)
  const administrator: Principal = { name: 'administrator', role: 'ADMIN', area: null }
  const principalOf = (given: string): Principal | null => {
    const bytes = Buffer.from(given)
    const same = bytes.length === expected.length && timingSafeEqual(bytes, expected)
    return same ? administrator : null
  }
  return {
    principalOf,
    // This token is the same as long as the hub runs.
    holderOf: (given) => {
      const principal = principalOf(given)
      return () => principal
    },
  }
}

/** Sessions of several kinds: the first that knows a token says who holds it. */
export function anyOf(...all: readonly Sessions[]): Sessions {
  const principalOf = (token: string): Principal | null => {
    for (const sessions of all) {
      const principal = sessions.principalOf(token)
      if (principal) return principal
    }
    return null
  }
  return {
    principalOf,
    // A token is of one kind for good; one that nobody knows yet may become known.
    holderOf: (token) => {
      const sessions = all.find((each) => each.principalOf(token))
      return sessions ? holderOf(sessions, token) : () => principalOf(token)
    },
  }
}

function bearerToken(authorization: string): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? null
}
