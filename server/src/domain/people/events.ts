import type { Moment } from '../clock.ts'
import type { Role } from './roles.ts'

/** Fact: somebody may come in from now on, or is another role or area. Never a secret. */
export interface UserStanding {
  name: string
  role: Role
  /** Dotted code of the area they are confined to; null for the whole province. */
  area: string | null
}

/** Fact: a user was changed. */
export interface UserChanged extends UserStanding {
  /** Whether the password was set anew: older sessions ended with it. */
  passwordReset: boolean
}

/** Fact: a user may not come in any more. */
export interface UserRemoved {
  name: string
}

/** Fact: somebody signed in. */
export interface SessionOpened {
  /** Names the session; opens nothing. */
  session: string
  name: string
  /** From where. */
  address: string
}

/** Fact: somebody signed out. */
export interface SessionEnded {
  session: string
  name: string
}

/** Fact: somebody could not sign in. */
export interface SignInRefused {
  /** As it was typed, shortened; empty in an entry that counts refusals of several. */
  name: string
  address: string
  /** Wrong: no such name, or another password. Limited: too many attempts. */
  reason: 'WRONG' | 'LIMITED'
  /** How often, since the entry before. */
  times: number
}

/** Fact: a television shows what its area may see. */
export interface ScreenPaired {
  screen: string
  name: string
  area: string | null
}

/** Fact: a television shows nothing any more. */
export interface ScreenRevoked {
  screen: string
}

/** Fact: a machine may act. */
export interface TokenIssued {
  token: string
  name: string
  role: Role
  area: string | null
  /** By the real clock; null: until it is revoked. */
  expiresAt: Moment | null
}

/** Fact: a machine may not act any more. */
export interface TokenRevoked {
  token: string
}

/** Fact: somebody asked for what they may not have. */
export interface PermissionRefused {
  /** Null without credentials; role and area where one answer is for all who have these. */
  who: string | null
  /** Null in an entry that counts refusals of several. */
  permission: string | null
  /** Null for what was no area, and in an entry that counts refusals of several. */
  area: string | null
  road: string
  /** Name of the operation; null when it has none. */
  operation: string | null
  times: number
}

/** Types of the events about people. */
export const peopleEvents = {
  userAdded: 'user.added',
  userChanged: 'user.changed',
  userRemoved: 'user.removed',
  sessionOpened: 'session.opened',
  sessionEnded: 'session.ended',
  signInRefused: 'sign-in.refused',
  screenPaired: 'screen.paired',
  screenRevoked: 'screen.revoked',
  tokenIssued: 'token.issued',
  tokenRevoked: 'token.revoked',
  permissionRefused: 'permission.refused',
} as const

/** Types of the events after which somebody may read less, or something else, than before. */
export const readersChanged: ReadonlySet<string> = new Set([
  peopleEvents.userChanged,
  peopleEvents.userRemoved,
  peopleEvents.sessionEnded,
  peopleEvents.screenRevoked,
  peopleEvents.tokenRevoked,
])
