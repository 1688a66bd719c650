import { IncidentEntryFields, IncidentRow } from './desk-fragments.ts'
import { graphql } from './graphql.ts'

/** Open tickets with their history, newest first, a page at a time: for the hand-over of a shift. */
export const HandoverQuery = graphql(
  `
    query Handover($within: ID!, $after: String) {
      incidents(filter: { open: true, within: $within }, first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...IncidentRow
            adviceFrom
            timeline {
              ...IncidentEntryFields
            }
          }
        }
      }
    }
  `,
  [IncidentRow, IncidentEntryFields],
)

/** What was done with tickets after a cursor, or since a moment, oldest first, a page at a time. */
export const IncidentChangesQuery = graphql(
  `
    query IncidentChanges($within: ID!, $after: Cursor, $since: DateTime) {
      incidentChanges(within: $within, after: $after, since: $since, first: 100) {
        cursor
        hasMore
        changes {
          entry {
            ...IncidentEntryFields
          }
          incident {
            ...IncidentRow
          }
        }
      }
    }
  `,
  [IncidentRow, IncidentEntryFields],
)

/** The saved views of who asks, in the order of their names. */
export const IncidentViewsQuery = graphql(`
  query IncidentViews {
    incidentViews {
      name
      filter
    }
  }
`)

/** Keeps the filter of a list under a name of who asks. */
export const SaveIncidentViewMutation = graphql(`
  mutation SaveIncidentView($name: String!, $filter: String!) {
    outcome: saveIncidentView(name: $name, filter: $filter) {
      __typename
      ... on IncidentViewSuccess {
        views {
          name
          filter
        }
      }
      ... on Problem {
        code
        message
        path
      }
    }
  }
`)

/** Forgets a saved view of who asks. */
export const RemoveIncidentViewMutation = graphql(`
  mutation RemoveIncidentView($name: String!) {
    outcome: removeIncidentView(name: $name) {
      __typename
      ... on IncidentViewSuccess {
        views {
          name
          filter
        }
      }
      ... on Problem {
        code
        message
        path
      }
    }
  }
`)

/** What was done and by whom, newest first, a page at a time. */
export const AuditQuery = graphql(`
  query Audit($within: ID, $actor: String, $type: String, $after: String) {
    audit(within: $within, actor: $actor, type: $type, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          seq
          at
          actor
          type
          outcome
          incident
          place
          detail
        }
      }
    }
  }
`)
