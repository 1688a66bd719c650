import type { Permission } from './policies.ts'

/** How somebody came in. */
export type Road = 'HTTP' | 'WS' | 'SSE'

/** From where and how something is asked. */
export interface Caller {
  road: Road
  /** The network that limits count; empty when it is not known. */
  address: string
  /** Name of the operation; null while it is not known, and when it has none. */
  operation: string | null
}

/** Somebody asked for what they may not have. */
export interface Refusal {
  /** Null without credentials; role and area where one answer is for all who have these. */
  who: string | null
  permission: Permission
  /** As it was asked for: a dotted code, or what was no code at all. */
  area: string
  road: Road
  operation: string | null
}

/** Puts a refusal on record; never throws. */
export type OnRefusal = (refusal: Refusal) => void
