import { graphql } from './graphql.ts'

/** What the page shows before anything is typed: the hub's mode and clock. */
export const IntakeHubQuery = graphql(`
  query IntakeHub {
    hub {
      mode
      now
    }
  }
`)

/** The officers' link that the page was opened with; null when it holds no longer. */
export const IntakeLinkQuery = graphql(`
  query IntakeLink($code: String!) {
    intakeLink(code: $code) {
      label
      area {
        code
        name
      }
    }
  }
`)

/** Places by the words that people use for them, with what tells two of one name apart. */
export const IntakePlacesQuery = graphql(`
  query IntakePlaces($text: String!, $within: ID!) {
    search(text: $text, first: 8, within: $within) {
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
  }
`)

/** Reports a problem. */
export const ReportProblemMutation = graphql(`
  mutation ReportProblem($input: ReportProblemInput!) {
    reportProblem(input: $input) {
      ... on ReportProblemSuccess {
        number
        receipt
      }
      ... on Problem {
        code
        message
        path
      }
      ... on TooManyProblem {
        retryAfter
      }
    }
  }
`)

/** How far a report has come; null for a receipt that is none. */
export const ProblemReportQuery = graphql(`
  query ProblemReport($receipt: String!) {
    problemReport(receipt: $receipt) {
      number
      openedAt
      progress
      files
      takesFiles
    }
  }
`)

/** Asks for a place for one file. */
export const RequestUploadMutation = graphql(`
  mutation RequestUpload($input: RequestUploadInput!) {
    requestUpload(input: $input) {
      ... on UploadPlace {
        url
      }
      ... on Problem {
        code
        message
        path
      }
      ... on TooManyProblem {
        retryAfter
      }
    }
  }
`)
