import type { Projections } from '../projections/projections.ts'
import type { Topic } from './topic.ts'

/** Everything that can be subscribed to as figures, by name of the subscription. */
export interface Topics {
  publicCount: Topic
}

/** The topics of a hub. `stallMinutes`: when a public count stops moving. */
export function topicsOf(projections: Projections, stallMinutes: number): Topics {
  const { publicCounts } = projections
  return {
    publicCount: {
      name: 'publicCount',
      *changed(from, to) {
        yield* publicCounts.changedSince(from.seq)
        yield* publicCounts.stalledBetween(from.at, to.at, stallMinutes)
      },
    },
  }
}
