import { Ctx, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import type { Problem } from '../problems.ts'
import { act } from './act.ts'
import {
  AssignIncidentInput,
  IncidentInput,
  IncidentNoteInput,
  ReferIncidentInput,
  RequestAdviceInput,
} from './inputs.ts'
import type { IncidentSuccess } from './results.ts'
import { VerbInput, VerbMutation } from './verb-mutation.ts'

type Answer = Promise<IncidentSuccess | Problem>

/** The verbs of who works on a ticket, up to its resolution. */
@Resolver()
export class IncidentHandlingResolver {
  @VerbMutation('Says that somebody made sure that it is so.')
  verifyIncident(@VerbInput(IncidentInput) input: IncidentInput, @Ctx() context: Context): Answer {
    return act(context, 'VERIFY', input)
  }

  @VerbMutation('Names somebody for it.')
  assignIncident(
    @VerbInput(AssignIncidentInput) input: AssignIncidentInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'ASSIGN', input)
  }

  @VerbMutation('Begins to work on it.')
  startIncident(@VerbInput(IncidentInput) input: IncidentInput, @Ctx() context: Context): Answer {
    return act(context, 'START', input)
  }

  @VerbMutation('Hands it up inside the commission.')
  escalateIncident(
    @VerbInput(IncidentNoteInput) input: IncidentNoteInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'ESCALATE', input)
  }

  @VerbMutation('Hands it to an agency outside; its clock stands still until the reply.')
  referIncident(
    @VerbInput(ReferIncidentInput) input: ReferIncidentInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'REFER', input)
  }

  @VerbMutation('Notes what the agency answered; its clock goes on.')
  replyToIncident(
    @VerbInput(IncidentNoteInput) input: IncidentNoteInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'REPLY', input)
  }

  @VerbMutation('Asks somebody for advice.')
  requestAdvice(
    @VerbInput(RequestAdviceInput) input: RequestAdviceInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'REQUEST_ADVICE', input)
  }

  @VerbMutation('Gives the advice that was asked for.')
  giveAdvice(
    @VerbInput(IncidentNoteInput) input: IncidentNoteInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'GIVE_ADVICE', input)
  }

  @VerbMutation('Says something; nothing else changes. Any version up to the present one will do.')
  commentOnIncident(
    @VerbInput(IncidentNoteInput) input: IncidentNoteInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'COMMENT', input)
  }
}
