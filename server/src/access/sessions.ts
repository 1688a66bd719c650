import { timingSafeEqual } from 'node:crypto'
import type { Principal } from './principal.ts'

/** Tells who holds a token. */
export interface Sessions {
  /** Null for a token that the hub does not know (any more). */
  principalOf(token: string): Principal | null
}

/** The sessions of a hub that knows its administrator's token and no other. */
export function administratorOnly(token: string): Sessions {
  const expected = Buffer.from(token)
  const administrator: Principal = { name: 'administrator', role: 'ADMIN', area: null }
  return {
    principalOf: (given) => {
      const bytes = Buffer.from(given)
      const same = bytes.length === expected.length && timingSafeEqual(bytes, expected)
      return same ? administrator : null
    },
  }
}

/** Sessions of several kinds: the first that knows a token says who holds it. */
export function anyOf(...all: readonly Sessions[]): Sessions {
  return {
    principalOf: (token) => {
      for (const sessions of all) {
        const principal = sessions.principalOf(token)
        if (principal) return principal
      }
      return null
    },
  }
}

/** The token of an `Authorization` value, `Bearer TOKEN`; null when it is of another form. */
export function bearerToken(authorization: string): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? null
}
