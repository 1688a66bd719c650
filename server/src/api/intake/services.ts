import type { AttachmentFiles } from '../../commands/incidents/attach-files.ts'
import type { Uploads } from '../../commands/incidents/attach-uploads.ts'
import type { Paces } from '../../commands/incidents/intake-pace.ts'
import type { Signer } from '../../commands/signer.ts'
import type { Moment } from '../../domain/clock.ts'

/** What the way in for people without an account, and for files, works with. */
export interface IntakeServices {
  signer: Signer
  paces: Paces
  uploads: Uploads
  files: AttachmentFiles
  /** The clock on the wall of the room, which a rehearsal does not hurry. */
  realNow(): Moment
  /** Letters and digits that were never given before. */
  newId(): string
}
