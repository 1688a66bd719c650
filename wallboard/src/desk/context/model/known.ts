import type { AreaContextQuery, ResultOf, StationContextQuery } from '@ruang-pantau/schema'
import type { Format } from '../../../figures/format.ts'
import type { ContextWords } from '../../../words/desk-context.ts'

/** A station as the hub knows it. */
export type StationKnown = NonNullable<ResultOf<typeof StationContextQuery>['pollingStation']>

/** An area as the hub knows it. */
export type AreaKnown = NonNullable<ResultOf<typeof AreaContextQuery>['area']>

/** Figures that stations and areas both have. */
export type CommonFigures = Pick<
  AreaKnown['figures'],
  'governor' | 'regency' | 'governorResults' | 'regencyResults' | 'turnout' | 'voters'
>

/** Ballots of one contest; null where the place has no part in it. */
export type Ballots = AreaKnown['figures']['governor']

/** Votes of one contest; null where the place has no part in it. */
export type Results = AreaKnown['figures']['governorResults']

/** How a place is written in one language. */
export type Writing = { words: ContextWords; format: Format }
