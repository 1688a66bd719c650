import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { submitReports } from '../../commands/reports/submit.ts'
import { encodeCursor } from '../../journal/position.ts'
import type { Context } from '../context.ts'
import { admit } from './admit.ts'
import { SubmitReportsInput } from './inputs.ts'
import { SubmitReportsPayload } from './payload.ts'
import { PlainInput } from './plain-input.ts'

/** Reports from the field. */
@Resolver()
export class ReportResolver {
  @PlainInput()
  @Mutation(() => SubmitReportsPayload, {
    description:
      'Reports from the field, up to 1,000 at a time, from one station or a whole offline batch.',
  })
  async submitReports(
    @Arg('input', () => SubmitReportsInput, { description: 'The reports, by kind.' })
    input: SubmitReportsInput,
    @Ctx() context: Context,
  ): Promise<SubmitReportsPayload> {
    const { access, services } = context
    const { clock, journal } = services
    const actor = access.principal?.name ?? ''
    const submitted = await submitReports(input, actor, admit(input, context), journal)
    return { ...submitted, cursor: encodeCursor(journal.position(journal.seq, clock.now())) }
  }
}
