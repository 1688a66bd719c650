import { graphql } from './graphql.ts'
import { IncidentDetail, IncidentProblem, IncidentRow, PlacePath } from './desk-fragments.ts'

/** Who sits at the desk, and what they may do. */
const DeskViewerFields = graphql(`
  fragment DeskViewerFields on Viewer @_unmask {
    name
    role
    permissions
    area {
      code
      name
    }
  }
`)

/** Who is signed in; null when the credentials are not (any more) anybody's. */
export const DeskViewerQuery = graphql(
  `
    query DeskViewer {
      viewer {
        ...DeskViewerFields
      }
    }
  `,
  [DeskViewerFields],
)

/** One ticket with all that is known of it; null when there is none for who asks. */
export const IncidentQuery = graphql(
  `
    query Incident($number: Int!) {
      incident(number: $number) {
        ...IncidentDetail
      }
    }
  `,
  [IncidentDetail],
)

/** Tickets of a filter, newest first, a page at a time. */
export const IncidentsQuery = graphql(
  `
    query Incidents($filter: IncidentFilter, $first: Int = 50, $after: String) {
      incidents(filter: $filter, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...IncidentRow
          }
        }
      }
    }
  `,
  [IncidentRow],
)

/** Every change of the tickets in an area, in order; first every open one, or what was missed. */
export const DeskIncidentsSubscription = graphql(
  `
    subscription DeskIncidents($within: ID!, $after: Cursor) {
      incidents(within: $within, after: $after) {
        kind
        epoch
        seq
        asOf
        cursor
        left
        incidents {
          ...IncidentRow
        }
      }
    }
  `,
  [IncidentRow],
)

/** Names of those who look at a ticket, whoever subscribes among them. */
export const IncidentViewersSubscription = graphql(`
  subscription IncidentViewers($number: Int!) {
    incidentViewers(number: $number)
  }
`)

/** What a line as spoken says: place, category, quantity, each with the words it was read from. */
export const ReadIncidentLineQuery = graphql(
  `
    query ReadIncidentLine($text: String!) {
      readIncidentLine(text: $text) {
        text
        title
        ambiguous
        category
        categories
        kind
        severity
        quantity
        place {
          ...PlacePath
        }
        places {
          ...PlacePath
        }
        understood {
          text
          meaning
        }
      }
    }
  `,
  [PlacePath],
)

/** Places by name, code or station number, the best first. */
export const FindPlacesQuery = graphql(
  `
    query FindPlaces($text: String!, $first: Int = 8) {
      search(text: $text, first: $first) {
        ...PlacePath
      }
    }
  `,
  [PlacePath],
)

/** Opens a ticket. */
export const OpenIncidentMutation = graphql(
  `
    mutation OpenIncident($input: OpenIncidentInput!) {
      outcome: openIncident(input: $input) {
        __typename
        ... on IncidentSuccess {
          incident {
            ...IncidentRow
          }
          similar {
            ...IncidentRow
          }
        }
        ...IncidentProblem
      }
    }
  `,
  [IncidentRow, IncidentProblem],
)

/** Signs in with name and password. */
export const SignInMutation = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
        __typename
        ... on Session {
          token
          expiresAt
          viewer {
            ...DeskViewerFields
          }
        }
        ... on Problem {
          code
          message
          path
        }
      }
    }
  `,
  [DeskViewerFields],
)

/** Makes the session live longer; a problem when there is none any more. */
export const RenewSessionMutation = graphql(`
  mutation RenewSession {
    renewSession {
      __typename
      ... on Session {
        token
        expiresAt
      }
    }
  }
`)

/** Ends the session. */
export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`)
