import { graphql } from './graphql.ts'

/** What a screen needs to know of the hub before it shows anything, and again every few seconds. */
export const HubQuery = graphql(`
  query Hub {
    hub {
      mode
      now
      clockSpeed
      version
      phase
      boundaries {
        sha256
        url
        layers {
          level
          kind
          source
        }
      }
    }
  }
`)

/** Names of the province, its regencies and its districts. `area` is null for an unknown code. */
export const AreaNamesQuery = graphql(`
  query AreaNames($code: ID!) {
    area(code: $code) {
      code
      name
      level
      children {
        code
        name
        level
        children {
          code
          name
          level
        }
      }
    }
  }
`)

/** Contests with their ballot columns; `colour` is null where the publisher gives none. */
export const ContestsQuery = graphql(`
  query Contests {
    contests {
      code
      name
      pairs {
        number
        name
        colour
      }
    }
  }
`)

/**
 * The count that KPU publishes for each area of `level` inside `within`: a snapshot first, or what
 * was missed since `after`; then the areas that changed. Names of pairs come from the contests.
 */
export const PublicCountSubscription = graphql(`
  subscription PublicCount($within: ID!, $level: AreaLevel!, $after: Cursor) {
    publicCount(within: $within, level: $level, after: $after) {
      kind
      epoch
      seq
      asOf
      cursor
      areas {
        code
        pollingStations
        publicCount {
          stationsPublished
          stationsTotal
          stampedAt
          moving
          votes {
            number
            votes
          }
        }
      }
    }
  }
`)

/**
 * Ballots at the stations of each area of `level` inside `within`, of the governor's contest and of
 * the area's own regency or city contest, which is null for an area of more than one.
 */
export const BallotDistributionSubscription = graphql(`
  subscription BallotDistribution($within: ID!, $level: AreaLevel!, $after: Cursor) {
    ballotDistribution(within: $within, level: $level, after: $after) {
      kind
      epoch
      seq
      asOf
      cursor
      areas {
        code
        pollingStations
        governor: ballots(contest: "governor") {
          allotted
          received
          stationsSupplied
          stationsShort
          stationsInExcess
        }
        regency: ballots(contest: "regency") {
          allotted
          received
          stationsSupplied
          stationsShort
          stationsInExcess
        }
      }
    }
  }
`)

/** What the stations of each area are doing, who came, and which have fallen silent. */
export const TurnoutSubscription = graphql(`
  subscription Turnout($within: ID!, $level: AreaLevel!, $after: Cursor) {
    turnout(within: $within, level: $level, after: $after) {
      kind
      epoch
      seq
      asOf
      cursor
      areas {
        code
        pollingStations
        voters {
          registered
        }
        voting {
          notOpen
          open
          suspended
          closed
          counted
          openedLate
          late
          unreachable
        }
        turnout {
          came
          registered
          movedIn
          unregistered
          stationsReporting
        }
      }
    }
  }
`)

/**
 * The result sheets of each area on their way, and why stations are not published. `queue` asks for
 * the publication queue too, which costs the hub a look at every station of the area.
 */
export const UploadsSubscription = graphql(`
  subscription Uploads($within: ID!, $level: AreaLevel!, $after: Cursor, $queue: Boolean!) {
    uploads(within: $within, level: $level, after: $after) {
      kind
      epoch
      seq
      asOf
      cursor
      areas {
        code
        pollingStations
        uploads {
          stationsPublished
          gap {
            reason
            stations
          }
          queue @include(if: $queue) {
            depth
            oldestAt
            drainsAt
          }
        }
      }
    }
  }
`)
