/** Inputs of the mutations of tickets that take more than a note that may be left out. */
const inputs: Readonly<Record<string, string>> = {
  openIncident: 'OpenIncidentInput',
  commentOnIncident: 'IncidentNoteInput',
  invalidateIncident: 'IncidentNoteInput',
  reopenIncident: 'IncidentNoteInput',
  escalateIncident: 'IncidentNoteInput',
  replyToIncident: 'IncidentNoteInput',
  giveAdvice: 'IncidentNoteInput',
  assignIncident: 'AssignIncidentInput',
  referIncident: 'ReferIncidentInput',
  requestAdvice: 'RequestAdviceInput',
  resolveIncident: 'ResolveIncidentInput',
  mergeIncident: 'MergeIncidentInput',
  linkIncident: 'LinkIncidentInput',
  amendIncident: 'AmendIncidentInput',
}

/** What came of opening or changing a ticket, as {@link incidentMutation} asks for it. */
export interface Answered {
  __typename: string
  incident?: { number: number; version: number; state: string }
  similar?: { number: number }[]
  code?: string
  message?: string
  path?: string[]
  /** The ticket of a conflict; another name, as one query may not ask for both as `incident`. */
  stands?: { number: number; version: number; state: string } | null
  changes?: { verb: string; actor: string; note: string | null }[]
}

/** The document of a mutation of tickets, its field called `done`; it takes an `input`. */
export function incidentMutation(mutation: string): string {
  return `mutation ($input: ${inputs[mutation] ?? 'IncidentInput'}!) {
    done: ${mutation}(input: $input) {
      __typename
      ... on IncidentSuccess { incident { number state version } similar { number } }
      ... on Problem { code path message }
      ... on ConflictProblem {
        stands: incident { number version state } changes { verb actor note }
      }
    }
  }`
}
