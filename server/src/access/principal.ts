import type { Moment } from '../domain/clock.ts'
import type { Role } from '../domain/people/roles.ts'

export { roles, type Role } from '../domain/people/roles.ts'

/** Who is asking. */
export interface Principal {
  name: string
  role: Role
  /** Dotted code of the area it is confined to; null for the whole province. */
  area: string | null
  /** What they opened by signing in; absent for screens and machines. */
  session?: SessionPass
}

/** A session as its owner sees it. */
export interface SessionPass {
  id: string
  /** When it ends unless it is renewed, by the real clock. */
  expiresAt: Moment
}
