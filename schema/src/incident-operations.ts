import { graphql } from './graphql.ts'

/**
 * Every change of a ticket inside `within`, in journal order: all open tickets first, or what was
 * missed since `after`. Texts come masked for who is not at the desk.
 */
export const WallIncidentsSubscription = graphql(`
  subscription WallIncidents($within: ID!, $after: Cursor) {
    incidents(within: $within, after: $after) {
      kind
      epoch
      seq
      asOf
      cursor
      left
      incidents {
        number
        kind
        category
        severity
        state
        title
        openedAt
        changedAt
        respondedAt
        respondBy
        resolveBy
        overdue
        place {
          __typename
          ... on Area {
            code
            name
            level
            center {
              longitude
              latitude
            }
          }
          ... on PollingStation {
            code
            number
            village {
              name
            }
            coordinates {
              longitude
              latitude
            }
          }
        }
      }
    }
  }
`)
