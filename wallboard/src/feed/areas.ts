import type {
  BallotDistributionSubscription,
  PublicCountSubscription,
  ResultOf,
  TurnoutSubscription,
  UploadsSubscription,
} from '@ruang-pantau/schema'

/** One area's published count; `publicCount` is null before the publisher's first. */
export type AreaCount = ResultOf<typeof PublicCountSubscription>['publicCount']['areas'][number]

/**
 * One area's ballots by contest; `regency` is null for an area of more than one regency. No station
 * supplied means that nothing is known yet.
 */
export type AreaBallots = ResultOf<
  typeof BallotDistributionSubscription
>['ballotDistribution']['areas'][number]

/** Ballots of one contest at the stations of an area. */
export type ContestBallots = NonNullable<AreaBallots['governor']>

/** One area's stations and voters; no station reporting means that nothing is known of turnout. */
export type AreaTurnout = ResultOf<typeof TurnoutSubscription>['turnout']['areas'][number]

/** One area's result sheets; `queue` is there where it was asked for. */
export type AreaUploads = ResultOf<typeof UploadsSubscription>['uploads']['areas'][number]

/** Why a station is not published. */
export type GapReason = AreaUploads['uploads']['gap'][number]['reason']
