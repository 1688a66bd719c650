import type { Asked, AskedFor } from '../../commands/incidents/asked.ts'
import { changeIncident } from '../../commands/incidents/change.ts'
import type { IncidentProblem } from '../../commands/incidents/problem.ts'
import { resolveIncident } from '../../commands/incidents/resolve.ts'
import type { IncidentVerb } from '../../domain/incidents/verbs.ts'
import type { Context } from '../context.ts'
import type { Problem } from '../problems.ts'
import { deskOf } from './desk.ts'
import { done, type IncidentSuccess, refused } from './results.ts'

/** Does a verb with a ticket: the ticket as it stands then, or why it was not done. */
export async function act<Verb extends IncidentVerb>(
  context: Context,
  verb: Verb,
  asked: Asked & AskedFor[Verb],
): Promise<IncidentSuccess | Problem> {
  return answer(context, asked, await changeIncident(verb, asked, deskOf(context)))
}

/** Resolves a ticket, and on request the open ones that it is the cause of. */
export async function resolve(
  context: Context,
  { children, ...asked }: Asked & AskedFor['RESOLVE'] & { children?: boolean | null },
): Promise<IncidentSuccess | Problem> {
  return answer(context, asked, await resolveIncident(asked, children ?? false, deskOf(context)))
}

function answer(
  context: Context,
  { number, version }: Asked,
  problem: IncidentProblem | null,
): IncidentSuccess | Problem {
  return problem ? refused(problem, { number, version }) : done(context, number)
}
