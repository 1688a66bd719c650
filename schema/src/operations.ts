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
