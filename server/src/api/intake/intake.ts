import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { type IntakeDesk, reportProblem } from '../../commands/incidents/intake.ts'
import { linkOfCode } from '../../commands/incidents/intake-links.ts'
import { receiptOf, ticketOfReceipt } from '../../commands/incidents/intake-receipt.ts'
import { forbidden, invalid } from '../../commands/incidents/problem.ts'
import type { IntakeLink } from '../../domain/incidents/intake.ts'
import { progressOfReport } from '../../domain/incidents/intake.ts'
import { isOpen } from '../../domain/incidents/incident.ts'
import type { Context } from '../context.ts'
import { deskOf } from '../incidents/desk.ts'
import { refused } from '../incidents/results.ts'
import type { Problem } from '../problems.ts'
import { ReportProblemInput } from './inputs.ts'
import { toldToWait } from './problems.ts'
import { ProblemReport, ReportProblemResult, ReportProblemSuccess } from './types.ts'

/** The way in for people without an account. */
@Resolver()
export class IntakeResolver {
  @Mutation(() => ReportProblemResult, {
    description:
      'Reports a problem without an account: an unverified ticket for the desk. Counted by address ' +
      "or officers' link, and in all.",
  })
  async reportProblem(
    @Arg('input', () => ReportProblemInput, { description: 'What is the matter.' })
    input: ReportProblemInput,
    @Ctx() context: Context,
  ): Promise<ReportProblemSuccess | Problem> {
    const { access, services } = context
    access.require('incidents.intake', '35')
    if (input.website) {
      return refused(invalid('website', 'Leave this field empty.', 'NOT_FOR_PEOPLE'))
    }
    const link = input.code ? linkOf(input.code, context) : null
    if (input.code && !link) {
      const message = 'This link no longer holds. Ask for a new one, or report without it.'
      return refused({ ...forbidden('code', message), code: 'LINK_ENDED' })
    }
    const { key, category, text } = input
    const report = {
      key,
      category,
      text,
      kind: input.kind ?? 'INCIDENT',
      place: input.place ?? null,
      happenedAt: input.happenedAt ?? null,
      name: input.name ?? null,
      phone: input.phone ?? null,
    }
    const reporter = { address: access.caller.address, link }
    const outcome = await reportProblem(report, reporter, intakeDeskOf(context))
    if (typeof outcome !== 'number') {
      return outcome.kind === 'too-many' ? toldToWait(outcome) : refused(outcome)
    }
    const ticket = services.state.projections.incidents.get(outcome)
    if (!ticket) throw new Error('a reported problem has no ticket')
    const receipt = receiptOf(ticket, services.intake.signer)
    return Object.assign(new ReportProblemSuccess(), { number: outcome, receipt })
  }

  @Query(() => ProblemReport, {
    nullable: true,
    description: 'How far a report has come; null for a receipt that is none.',
  })
  problemReport(
    @Arg('receipt', () => String, { description: 'As it was given for the report.' })
    receipt: string,
    @Ctx() { access, services }: Context,
  ): ProblemReport | null {
    access.require('incidents.intake', '35')
    const { incidents } = services.state.projections
    const get = (number: number) => incidents.get(number)
    const ticket = ticketOfReceipt(receipt, services.intake.signer, get)
    if (!ticket) return null
    const { number, openedAt, attachments } = ticket
    const progress = progressOfReport(ticket, get)
    return { number, openedAt, progress, files: attachments.length, takesFiles: isOpen(ticket) }
  }
}

/** The officers' link of a code, while it holds. */
export function linkOf(code: string, { services }: Context): IntakeLink | null {
  const { signer, realNow } = services.intake
  const links = services.state.projections.intakeLinks
  return linkOfCode(code, { links, signer, realNow: realNow() })
}

function intakeDeskOf(context: Context): IntakeDesk {
  const { clock, intake } = context.services
  return { ...deskOf(context), paces: intake.paces, now: clock.now() }
}
