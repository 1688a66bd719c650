import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { openIncident } from '../../commands/incidents/open.ts'
import type { Context } from '../context.ts'
import type { Problem } from '../problems.ts'
import { deskOf } from './desk.ts'
import { OpenIncidentInput } from './inputs.ts'
import { done, IncidentResult, type IncidentSuccess, refused } from './results.ts'

/** How tickets begin. */
@Resolver()
export class IncidentOpeningResolver {
  @Mutation(() => IncidentResult, { description: 'Opens a ticket.' })
  async openIncident(
    @Arg('input', () => OpenIncidentInput, { description: 'What happened, and where.' })
    input: OpenIncidentInput,
    @Ctx() context: Context,
  ): Promise<IncidentSuccess | Problem> {
    const source = input.source ?? 'PHONE'
    const outcome = await openIncident({ ...input, source }, deskOf(context))
    return typeof outcome === 'number' ? done(context, outcome) : refused(outcome)
  }
}
