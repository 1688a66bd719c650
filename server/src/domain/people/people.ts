import type { Moment } from '../clock.ts'
import type { Role } from './roles.ts'

/** Somebody who may sign in. */
export interface User {
  name: string
  role: Role
  /** Dotted code; null for the whole province. */
  area: string | null
  /** Counts up with every change; give it back with the next. */
  version: number
  /** Position of the entry that set the password: older passwords and sessions are void. */
  since: number
  addedAt: Moment
  addedBy: string
}

/** A television that was paired. */
export interface Screen {
  id: string
  name: string
  area: string | null
  pairedAt: Moment
  pairedBy: string
}

/** What a machine acts with. */
export interface MachineToken {
  id: string
  name: string
  role: Role
  area: string | null
  issuedAt: Moment
  issuedBy: string
  /** By the real clock; null: until it is revoked. */
  expiresAt: Moment | null
}

/** Who is known now: those who were removed or revoked are not. */
export interface PeopleView {
  /** By any writing of the name; null when there is none. */
  user(name: string): User | null
  screen(id: string): Screen | null
  token(id: string): MachineToken | null
  /** In the order of their names. */
  users(): User[]
  screens(): Screen[]
  tokens(): MachineToken[]
  /** Whether a user, a screen or a token has this name. */
  isTaken(name: string): boolean
}

/** The stream that the entries about a user are in. */
export function userStream(key: string): string {
  return `user:${key}`
}
