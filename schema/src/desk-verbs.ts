import { IncidentProblem, IncidentRow } from './desk-fragments.ts'
import { graphql } from './graphql.ts'

// Every verb answers under the same name, so that whoever sends them need not tell them apart.

/** The answer to a verb: the ticket after it, or why not. */
const VerbOutcome = graphql(
  `
    fragment VerbOutcome on IncidentResult @_unmask {
      __typename
      ... on IncidentSuccess {
        incident {
          ...IncidentRow
        }
      }
      ...IncidentProblem
    }
  `,
  [IncidentRow, IncidentProblem],
)

/** It is true. */
export const VerifyIncidentMutation = graphql(
  `
    mutation VerifyIncident($input: IncidentInput!) {
      outcome: verifyIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** Somebody works on it. */
export const AssignIncidentMutation = graphql(
  `
    mutation AssignIncident($input: AssignIncidentInput!) {
      outcome: assignIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** Work has begun. */
export const StartIncidentMutation = graphql(
  `
    mutation StartIncident($input: IncidentInput!) {
      outcome: startIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** It goes one step up inside. */
export const EscalateIncidentMutation = graphql(
  `
    mutation EscalateIncident($input: IncidentNoteInput!) {
      outcome: escalateIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** An agency outside has it. */
export const ReferIncidentMutation = graphql(
  `
    mutation ReferIncident($input: ReferIncidentInput!) {
      outcome: referIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** The agency has answered. */
export const ReplyIncidentMutation = graphql(
  `
    mutation ReplyIncident($input: IncidentNoteInput!) {
      outcome: replyToIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** Somebody is asked for advice. */
export const RequestAdviceIncidentMutation = graphql(
  `
    mutation RequestAdviceIncident($input: RequestAdviceInput!) {
      outcome: requestAdvice(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** Advice is given. */
export const GiveAdviceIncidentMutation = graphql(
  `
    mutation GiveAdviceIncident($input: IncidentNoteInput!) {
      outcome: giveAdvice(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** It is resolved, for a reason. */
export const ResolveIncidentMutation = graphql(
  `
    mutation ResolveIncident($input: ResolveIncidentInput!) {
      outcome: resolveIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** Nothing is left to do. */
export const CloseIncidentMutation = graphql(
  `
    mutation CloseIncident($input: IncidentInput!) {
      outcome: closeIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** It was no ticket at all. */
export const InvalidateIncidentMutation = graphql(
  `
    mutation InvalidateIncident($input: IncidentNoteInput!) {
      outcome: invalidateIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** It was not over. */
export const ReopenIncidentMutation = graphql(
  `
    mutation ReopenIncident($input: IncidentNoteInput!) {
      outcome: reopenIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** Another ticket goes on for it. */
export const MergeIncidentMutation = graphql(
  `
    mutation MergeIncident($input: MergeIncidentInput!) {
      outcome: mergeIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** It stands for itself again. */
export const UnmergeIncidentMutation = graphql(
  `
    mutation UnmergeIncident($input: IncidentInput!) {
      outcome: unmergeIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** It has its cause in another ticket. */
export const LinkIncidentMutation = graphql(
  `
    mutation LinkIncident($input: LinkIncidentInput!) {
      outcome: linkIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** It has no cause in another ticket. */
export const UnlinkIncidentMutation = graphql(
  `
    mutation UnlinkIncident($input: IncidentInput!) {
      outcome: unlinkIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** Something is said. */
export const CommentIncidentMutation = graphql(
  `
    mutation CommentIncident($input: IncidentNoteInput!) {
      outcome: commentOnIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)

/** What it says is corrected. */
export const AmendIncidentMutation = graphql(
  `
    mutation AmendIncident($input: AmendIncidentInput!) {
      outcome: amendIncident(input: $input) {
        ...VerbOutcome
      }
    }
  `,
  [VerbOutcome],
)
