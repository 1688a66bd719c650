import { graphql } from './graphql.ts'

/** A place with the names of everything it lies in, up to the regency or city. */
export const PlacePath = graphql(`
  fragment PlacePath on Place @_unmask {
    __typename
    ... on Area {
      code
      name
      level
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
    }
    ... on PollingStation {
      code
      number
      village {
        name
        parent {
          name
          parent {
            name
          }
        }
      }
    }
  }
`)

/** A ticket as a list shows it. */
export const IncidentRow = graphql(
  `
    fragment IncidentRow on Incident @_unmask {
      number
      version
      kind
      category
      severity
      state
      title
      openedAt
      changedAt
      respondBy
      respondedAt
      resolveBy
      paused
      overdue
      assignee
      escalation
      referredTo
      childCount
      allowedVerbs
      parent {
        number
      }
      mergedInto {
        number
      }
      place {
        ...PlacePath
      }
    }
  `,
  [PlacePath],
)

/** One entry of a ticket's history. */
export const IncidentEntryFields = graphql(`
  fragment IncidentEntryFields on IncidentEntry @_unmask {
    seq
    at
    verb
    actor
    note
    detail
  }
`)

/** A ticket with all that the desk shows beside it. */
export const IncidentDetail = graphql(
  `
    fragment IncidentDetail on Incident @_unmask {
      ...IncidentRow
      description
      source
      reporterName
      reporterPhone
      quantity
      adviceFrom
      resolvedAt
      reason
      cause: parent {
        ...IncidentRow
      }
      children(first: 50) {
        ...IncidentRow
      }
      merged {
        ...IncidentRow
      }
      similar {
        ...IncidentRow
      }
      attachments {
        id
        name
        mediaType
        bytes
        width
        height
        addedAt
        url
      }
      timeline {
        ...IncidentEntryFields
      }
    }
  `,
  [IncidentRow, IncidentEntryFields],
)

/** Why a change of a ticket was not made; a conflict tells what stands now and who did what. */
export const IncidentProblem = graphql(
  `
    fragment IncidentProblem on IncidentResult @_unmask {
      ... on Problem {
        code
        message
        path
      }
      ... on ConflictProblem {
        changes {
          ...IncidentEntryFields
        }
        stands: incident {
          ...IncidentRow
        }
      }
    }
  `,
  [IncidentRow, IncidentEntryFields],
)
