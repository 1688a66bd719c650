import { Ctx, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import type { Problem } from '../problems.ts'
import { act, resolve } from './act.ts'
import {
  AmendIncidentInput,
  IncidentInput,
  IncidentNoteInput,
  LinkIncidentInput,
  MergeIncidentInput,
  ResolveIncidentInput,
} from './inputs.ts'
import type { IncidentSuccess } from './results.ts'
import { VerbInput, VerbMutation } from './verb-mutation.ts'

type Answer = Promise<IncidentSuccess | Problem>

/** The verbs that end a ticket, undo its end, join it with others or correct it. */
@Resolver()
export class IncidentOutcomeResolver {
  @VerbMutation('Resolves it for a reason, on request with the open tickets it is the cause of.')
  resolveIncident(
    @VerbInput(ResolveIncidentInput) input: ResolveIncidentInput,
    @Ctx() context: Context,
  ): Answer {
    return resolve(context, input)
  }

  @VerbMutation('Confirms that it is done.')
  closeIncident(@VerbInput(IncidentInput) input: IncidentInput, @Ctx() context: Context): Answer {
    return act(context, 'CLOSE', input)
  }

  @VerbMutation('Says that it was no incident.')
  invalidateIncident(
    @VerbInput(IncidentNoteInput) input: IncidentNoteInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'INVALIDATE', input)
  }

  @VerbMutation('Takes it up again; the clock of its resolution begins anew.')
  reopenIncident(
    @VerbInput(IncidentNoteInput) input: IncidentNoteInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'REOPEN', input)
  }

  @VerbMutation('Lets it go on in another ticket; both keep their histories.')
  mergeIncident(
    @VerbInput(MergeIncidentInput) input: MergeIncidentInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'MERGE', input)
  }

  @VerbMutation('Lets a merged ticket go on by itself, as it stood before.')
  unmergeIncident(@VerbInput(IncidentInput) input: IncidentInput, @Ctx() context: Context): Answer {
    return act(context, 'UNMERGE', input)
  }

  @VerbMutation('Says that another ticket is its cause.')
  linkIncident(
    @VerbInput(LinkIncidentInput) input: LinkIncidentInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'LINK', input)
  }

  @VerbMutation('Says that the other ticket is not its cause after all.')
  unlinkIncident(@VerbInput(IncidentInput) input: IncidentInput, @Ctx() context: Context): Answer {
    return act(context, 'UNLINK', input)
  }

  @VerbMutation('Corrects what it says; fields left out stay.')
  amendIncident(
    @VerbInput(AmendIncidentInput) input: AmendIncidentInput,
    @Ctx() context: Context,
  ): Answer {
    return act(context, 'AMEND', input)
  }
}
