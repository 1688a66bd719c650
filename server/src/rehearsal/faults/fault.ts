import type { Moment } from '../../domain/clock.ts'
import type { Decided } from '../day/decided.ts'
import type { Feature } from '../day/feature.ts'

/** Something that goes wrong in a rehearsal when it is asked for by name. */
export interface Fault {
  readonly name: string
  /** One sentence: what happens. */
  readonly does: string
  /** One sentence: the finding or figure in which the room must see it. */
  readonly shows: string
  /** Changes when things happen, before anything is made of it. */
  alterTimes?(decided: Decided): void
  /** Changes what is reported. */
  alterFeatures?(features: readonly Feature[], decided: Decided): Feature[]
  /** Whether a file of the public count with this stamp is not put out. */
  withholds?(stamp: Moment): boolean
}

/** The features with one of them, by name, in another's place. */
export function replacing(
  features: readonly Feature[],
  name: string,
  replace: (feature: Feature) => Feature,
): Feature[] {
  return features.map((feature) => (feature.name === name ? replace(feature) : feature))
}
