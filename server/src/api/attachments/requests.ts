import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { announceFile } from '../../commands/incidents/attach.ts'
import { tooMany } from '../../commands/incidents/intake.ts'
import { ticketOfReceipt } from '../../commands/incidents/intake-receipt.ts'
import {
  forbidden,
  type IncidentProblem,
  invalid,
  unknownIncident,
} from '../../commands/incidents/problem.ts'
import { type Incident, incidentArea, isOpen } from '../../domain/incidents/incident.ts'
import { PUBLIC_ACTOR } from '../../domain/incidents/intake.ts'
import type { Context } from '../context.ts'
import { refused } from '../incidents/results.ts'
import { toldToWait } from '../intake/problems.ts'
import type { Problem } from '../problems.ts'
import { attachmentDeskOf } from './desk.ts'
import { RequestUploadInput, RequestUploadResult, UploadPlace } from './types.ts'

/** Who may send a file to which ticket. */
interface Sender {
  ticket: Incident
  actor: string
}

/** Places for files. */
@Resolver()
export class UploadRequestResolver {
  @Mutation(() => RequestUploadResult, {
    description: 'Asks for a place for one file of a ticket.',
  })
  requestUpload(
    @Arg('input', () => RequestUploadInput, { description: 'The file and its ticket.' })
    input: RequestUploadInput,
    @Ctx() context: Context,
  ): UploadPlace | Problem {
    const { access, services } = context
    const { number = null, receipt = null } = input
    if ((number === null) === (receipt === null)) {
      return refused(invalid('number', 'Name the ticket by its number or by a receipt, not both.'))
    }
    const sender = receipt === null ? byNumber(number ?? 0, context) : byReceipt(receipt, context)
    if ('code' in sender) return refused(sender)
    const turn = receipt === null ? null : services.intake.paces.file(access.caller.address)
    if (turn && turn.wait > 0) return toldToWait(tooMany(turn.wait))
    const place = announceFile(input, sender.ticket, sender.actor, attachmentDeskOf(services))
    if ('code' in place) {
      turn?.giveBack()
      return refused(place)
    }
    const { token, expiresAt } = place
    return Object.assign(new UploadPlace(), { url: `/attachments/upload/${token}`, expiresAt })
  }
}

function byNumber(number: number, { access, services }: Context): Sender | IncidentProblem {
  const ticket = services.state.projections.incidents.get(number)
  if (!ticket || !access.may('incidents.read', incidentArea(ticket))) {
    return unknownIncident(number, 'number')
  }
  if (!access.permits('incidents.comment', incidentArea(ticket))) {
    return forbidden('number', `You may not add files to #${number}.`)
  }
  return { ticket, actor: access.principal?.name ?? '' }
}

function byReceipt(receipt: string, { access, services }: Context): Sender | IncidentProblem {
  access.require('incidents.intake', '35')
  const { incidents } = services.state.projections
  const ticket = ticketOfReceipt(receipt, services.intake.signer, (each) => incidents.get(each))
  if (!ticket) {
    const message = 'There is no report with this receipt. Copy it again, letter by letter.'
    return { kind: 'not-found', code: 'RECEIPT_UNKNOWN', message, path: ['receipt'] }
  }
  if (isOpen(ticket)) return { ticket, actor: PUBLIC_ACTOR }
  return invalid('receipt', 'This report is settled. Report anew what is new.', 'SETTLED')
}
