import * as operations from '@ruang-pantau/schema'
import type { ResultOf, VariablesOf } from '@ruang-pantau/schema'
import type { Ask } from '../../feed/query.ts'
import { RefusedError } from '../../feed/query.ts'
import { DeclinedError } from '../live/ask.ts'
import type { Entry, Ticket, Verb } from '../live/ticket.ts'

type VerbDocument = typeof operations.VerifyIncidentMutation
type Outcome = ResultOf<VerbDocument>['outcome']

// All of them answer alike; the input of each is built by its form.
const documents = {
  VERIFY: operations.VerifyIncidentMutation,
  ASSIGN: operations.AssignIncidentMutation,
  START: operations.StartIncidentMutation,
  ESCALATE: operations.EscalateIncidentMutation,
  REFER: operations.ReferIncidentMutation,
  REPLY: operations.ReplyIncidentMutation,
  REQUEST_ADVICE: operations.RequestAdviceIncidentMutation,
  GIVE_ADVICE: operations.GiveAdviceIncidentMutation,
  RESOLVE: operations.ResolveIncidentMutation,
  CLOSE: operations.CloseIncidentMutation,
  INVALIDATE: operations.InvalidateIncidentMutation,
  REOPEN: operations.ReopenIncidentMutation,
  MERGE: operations.MergeIncidentMutation,
  UNMERGE: operations.UnmergeIncidentMutation,
  LINK: operations.LinkIncidentMutation,
  UNLINK: operations.UnlinkIncidentMutation,
  COMMENT: operations.CommentIncidentMutation,
  AMEND: operations.AmendIncidentMutation,
} satisfies Record<Verb, unknown> as unknown as Readonly<Record<Verb, VerbDocument>>

/** What became of a verb on one ticket. */
export type VerbAnswer =
  | { kind: 'DONE'; ticket: Ticket }
  /** Somebody was faster: what stands now (null when it is not to be seen), and what was done. */
  | { kind: 'CONFLICT'; ticket: Ticket | null; changes: readonly Entry[] }
  | { kind: 'REFUSED'; code: string; message: string; path: readonly string[] }
  | { kind: 'AWAY' }
  | { kind: 'SIGNED_OUT' }

/** Ticket, the version that was decided upon, and what identifies the change for good. */
export type Target = { number: number; version: number; key: string }

function read(outcome: Outcome): VerbAnswer {
  if (outcome.__typename === 'IncidentSuccess') return { kind: 'DONE', ticket: outcome.incident }
  if (outcome.__typename === 'ConflictProblem' && outcome.code !== 'KEY_REUSED')
    return { kind: 'CONFLICT', ticket: outcome.stands, changes: outcome.changes }
  const { code, message, path } = outcome
  return { kind: 'REFUSED', code, message, path }
}

/** Sends a verb. Never rejects; the same key and content again is done once. */
export async function sendVerb(
  ask: Ask,
  verb: Verb,
  target: Target,
  fields: Record<string, unknown>,
): Promise<VerbAnswer> {
  const input = { ...target, ...fields } as VariablesOf<VerbDocument>['input']
  try {
    return read((await ask(documents[verb], { input })).outcome)
  } catch (error) {
    if (error instanceof RefusedError) return { kind: 'SIGNED_OUT' }
    if (!(error instanceof DeclinedError)) return { kind: 'AWAY' }
    return { kind: 'REFUSED', code: error.code, message: error.message, path: [] }
  }
}
