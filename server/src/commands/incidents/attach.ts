import {
  type Attachment,
  attachmentName,
  type AttachmentRules,
  attachmentTypes,
  type KeptAttachment,
} from '../../domain/incidents/attachments.ts'
import { type Incident, incidentStream } from '../../domain/incidents/incident.ts'
import { canonical } from '../reports/canonical.ts'
import type { Recorder } from '../recorder.ts'
import type { AttachmentFiles, FileFault, TakenFile } from './attach-files.ts'
import type { Upload, Uploads } from './attach-uploads.ts'
import { type IncidentProblem, invalid } from './problem.ts'

/** Longest name that is listened to, in characters. */
const NAME_LIMIT = 255

/** A file as it is announced. */
export interface Announced {
  name: string
  bytes: number
  mediaType: string
}

/** What decisions about files need to know. */
export interface AttachmentDesk {
  incidents: { get(number: number): Incident | undefined }
  rules: AttachmentRules
  uploads: Uploads
  files: AttachmentFiles
  recorder: Recorder
  newId(): string
}

/** Keeps a place for a file of a ticket, which is known to be the sender's; or what is wrong. */
export function announceFile(
  { name, bytes, mediaType }: Announced,
  ticket: Incident,
  actor: string,
  { rules, uploads }: AttachmentDesk,
): { token: string; expiresAt: number } | IncidentProblem {
  const { number, attachments } = ticket
  if (name.length > NAME_LIMIT) {
    return invalid('name', `name has ${name.length} characters; write at most ${NAME_LIMIT}.`)
  }
  if (!Object.hasOwn(attachmentTypes, mediaType)) {
    const known = Object.keys(attachmentTypes).join(', ')
    return invalid('mediaType', `This kind of file is not taken; send ${known}.`, 'TYPE_NOT_TAKEN')
  }
  if (bytes < 1 || bytes > rules.mostBytes) {
    const message = `The file has ${bytes} bytes; 1 to ${rules.mostBytes} are taken.`
    return invalid('bytes', message, bytes < 1 ? 'EMPTY' : 'TOO_LARGE')
  }
  if (attachments.length + uploads.waiting(number) >= rules.perTicket) return full(rules)
  const place = uploads.open({ number, actor, name, bytes })
  return place ?? invalid('input', 'Too many files are on their way. Try again later.', 'BUSY')
}

/** What became of a file that was sent to its place. */
export type Attached =
  | { kind: 'attached'; attachment: Attachment }
  /** The place is not there (any more). */
  | { kind: 'no-place' }
  | { kind: 'refused'; problem: FileFault | IncidentProblem }

/** Takes a file to its ticket. Rejects when its sender breaks off; the place is used up all the same. */
export async function attachFile(
  token: string,
  content: AsyncIterable<Uint8Array>,
  desk: AttachmentDesk,
): Promise<Attached> {
  const upload = desk.uploads.begin(token)
  if (!upload) return { kind: 'no-place' }
  try {
    let attachment: Attachment | undefined
    const taken = await desk.files.take(content, upload.bytes, desk.rules, async (file) => {
      const outcome = await record(file, upload, desk)
      if ('code' in outcome) return outcome
      attachment = outcome
      return null
    })
    if ('problem' in taken) return { kind: 'refused', problem: taken.problem }
    if ('code' in taken || !attachment) return { kind: 'refused', problem: taken as FileFault }
    return { kind: 'attached', attachment }
  } finally {
    desk.uploads.end(token)
  }
}

/** Records that a ticket has a file; one that it has already stays as it is. */
async function record(
  file: TakenFile,
  { number, actor, name }: Upload,
  { incidents, rules, recorder, newId }: AttachmentDesk,
): Promise<Attachment | IncidentProblem> {
  // The ticket's number leads to it without a search.
  const id = `${number}-${newId()}`
  const attachment: Attachment = { id, name: attachmentName(name, file.mediaType), ...file }
  for (;;) {
    const ticket = incidents.get(number)
    if (!ticket) throw new Error(`a file came for #${number}, which is gone`)
    const same = ticket.attachments.find(({ sha256 }) => sha256 === file.sha256)
    if (same) return same
    if (ticket.attachments.length >= rules.perTicket) return full(rules)
    const [outcome] = await recorder.record([
      {
        type: 'incident.attached',
        data: canonical({ number, ...attachment }),
        actor,
        stream: incidentStream(number),
        expectedVersion: ticket.version - 1,
        key: `attached ${id}`,
      },
    ])
    // Somebody did something else with the ticket: a file takes nothing away from that.
    if (outcome?.kind !== 'conflict') return attachment
  }
}

/** The file with an id, and its ticket; null when there is none. */
export function findAttachment(
  id: string,
  get: (number: number) => Incident | undefined,
): { ticket: Incident; attachment: KeptAttachment } | null {
  const ticket = get(Number(/^(\d{1,9})-/.exec(id)?.[1] ?? 0))
  const attachment = ticket?.attachments.find((each) => each.id === id)
  return ticket && attachment ? { ticket, attachment } : null
}

function full({ perTicket }: AttachmentRules): IncidentProblem {
  return invalid('number', `A ticket takes ${perTicket} files, and this one has them.`, 'FULL')
}
