import { isWithin } from '../domain/geography/codes.ts'
import { turnsOf } from '../domain/recapitulation/windows.ts'
import type { State } from '../projections/state.ts'
import type { StationTopic } from '../projections/stations/feature.ts'
import type { Standing, Topic } from './topic.ts'

/** Everything that can be subscribed to as figures, by name of the subscription. */
export type Topics = Readonly<
  Record<
    'publicCount' | 'ballotDistribution' | 'turnout' | 'uploads' | 'results' | 'recapitulation',
    Topic
  >
>

/** The topics of a hub. `stallMinutes`: when a public count stops moving. */
export function topicsOf(state: State, stallMinutes: number): Topics {
  const { contests, publicCounts } = state.projections
  const changedIn = (from: Standing, ...topics: StationTopic[]): string[] =>
    // The voters of an area stand in all figures.
    ['register' as const, ...topics].flatMap((topic) =>
      state.day.stations.changedSince(topic, from.seq),
    )
  return {
    publicCount: {
      name: 'publicCount',
      *changed(from, to) {
        yield* changedIn(from)
        yield* publicCounts.changedSince(from.seq)
        yield* publicCounts.stalledBetween(from.at, to.at, stallMinutes)
      },
    },
    ballotDistribution: {
      name: 'ballotDistribution',
      changed: (from) => changedIn(from, 'ballots'),
    },
    turnout: {
      name: 'turnout',
      *changed(from, to) {
        yield* changedIn(from, 'turnout', 'voting', 'lateness')
        // A station turns late by the clock alone, and any area may hold one.
        const turned = state.day.lateness.turns().some((at) => at > from.at && at <= to.at)
        if (turned) yield* state.day.index.areas
      },
    },
    uploads: { name: 'uploads', changed: (from) => changedIn(from, 'uploads') },
    results: {
      name: 'results',
      *changed(from) {
        yield* changedIn(from, 'results')
        // Names of pairs stand in all figures of their contest.
        for (const { area, namedSeq } of contests.all().values()) {
          if (namedSeq > from.seq) {
            yield* state.day.index.areas.filter((code) => isWithin(code, area))
          }
        }
      },
    },
    recapitulation: {
      name: 'recapitulation',
      *changed(from, to) {
        yield* changedIn(from)
        yield* state.recapitulation.changedSince(from.seq)
        // Districts that are not finished turn late by the clock alone.
        const turns = turnsOf(state.day.rules.recapitulation)
        if (turns.some((at) => at > from.at && at <= to.at)) yield* state.day.index.areas
      },
    },
  }
}
