import type { AttachmentDesk } from '../../commands/incidents/attach.ts'
import type { Services } from '../context.ts'

/** What the commands need to know to decide about files. */
export function attachmentDeskOf({ journal, state, intake }: Services): AttachmentDesk {
  return {
    incidents: state.projections.incidents,
    rules: state.day.rules.attachments,
    uploads: intake.uploads,
    files: intake.files,
    recorder: journal,
    newId: () => intake.newId(),
  }
}
