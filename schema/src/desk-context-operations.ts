import { graphql } from './graphql.ts'

/**
 * All that is known of one station; null for a code that no station has. `regency` is the contest of its
 * own regency or city.
 */
export const StationContextQuery = graphql(`
  query StationContext($code: ID!) {
    pollingStation(code: $code) {
      __typename
      code
      number
      coordinates {
        longitude
        latitude
      }
      coordinatesSurveyed
      registeredVoters
      votingState
      openedAt
      signal
      village {
        code
        name
        parent {
          code
          name
          parent {
            code
            name
          }
        }
      }
      sheets {
        contest
        sheet
        state
        path
        rejection
        observedAt
        owner
        dueAt
      }
      figures {
        asOf
        voters {
          registered
          male
          female
        }
        turnout {
          came
          registered
          movedIn
          unregistered
          stationsReporting
        }
        governor: ballots(contest: "governor") {
          allotted
          received
          used
          spoiled
          unused
          stationsSupplied
          stationsShort
          stationsInExcess
        }
        regency: ballots(contest: "regency") {
          allotted
          received
          used
          spoiled
          unused
          stationsSupplied
          stationsShort
          stationsInExcess
        }
        governorResults: results(contest: "governor") {
          stationsCounted
          valid
          invalid
          votes {
            number
            name
            votes
          }
        }
        regencyResults: results(contest: "regency") {
          stationsCounted
          valid
          invalid
          votes {
            number
            name
            votes
          }
        }
      }
    }
  }
`)

/** What is known of an area; null for a code that no area has. */
export const AreaContextQuery = graphql(`
  query AreaContext($code: ID!) {
    area(code: $code) {
      __typename
      code
      name
      level
      center {
        longitude
        latitude
      }
      parent {
        name
        level
        parent {
          name
          level
          parent {
            name
            level
          }
        }
      }
      figures {
        asOf
        pollingStations
        voters {
          registered
          male
          female
        }
        turnout {
          came
          registered
          movedIn
          unregistered
          stationsReporting
        }
        voting {
          notOpen
          open
          suspended
          closed
          counted
          late
          withoutSignal
        }
        uploads {
          stationsPublished
          gap {
            reason
            stations
          }
        }
        governor: ballots(contest: "governor") {
          allotted
          received
          used
          spoiled
          unused
          stationsSupplied
          stationsShort
          stationsInExcess
        }
        regency: ballots(contest: "regency") {
          allotted
          received
          used
          spoiled
          unused
          stationsSupplied
          stationsShort
          stationsInExcess
        }
        governorResults: results(contest: "governor") {
          stationsCounted
          valid
          invalid
          votes {
            number
            name
            votes
          }
        }
        regencyResults: results(contest: "regency") {
          stationsCounted
          valid
          invalid
          votes {
            number
            name
            votes
          }
        }
      }
    }
  }
`)

/** What contradicts itself in an area and stands, newest first; not for everybody to read. */
export const PlaceFindingsQuery = graphql(`
  query PlaceFindings($within: ID!, $first: Int!) {
    findings(within: $within, resolved: false, first: $first) {
      totalCount
      edges {
        node {
          seq
          at
          code
          message
          place {
            ... on Area {
              code
            }
            ... on PollingStation {
              code
            }
          }
        }
      }
    }
  }
`)
