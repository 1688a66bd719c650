import type { AreaLevel } from '../domain/geography/codes.ts'
import type { Moment } from '../domain/clock.ts'

/** Where a subscriber stands: the position and the moment of the last frame it was given. */
export interface Standing {
  seq: number
  at: Moment
}

/** One kind of figures that can be subscribed to. */
export interface Topic {
  /** Name of the subscription. */
  readonly name: string
  /** Codes of the areas whose figures changed, or turned with time, between two standings. */
  changed(from: Standing, to: Standing): Iterable<string>
}

/** What a subscription is about: areas of a level inside an area. */
export interface Scope {
  topic: Topic
  within: string
  level: AreaLevel
}
