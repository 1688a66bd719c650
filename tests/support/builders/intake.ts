import { Uploads } from '../../../server/src/commands/incidents/attach-uploads.ts'
import type { AttachmentDesk } from '../../../server/src/commands/incidents/attach.ts'
import type {
  AttachmentFiles,
  TakenFile,
} from '../../../server/src/commands/incidents/attach-files.ts'
import {
  type ProblemReport,
  reportProblem,
  type TooMany,
} from '../../../server/src/commands/incidents/intake.ts'
import type { LinkDesk } from '../../../server/src/commands/incidents/intake-links.ts'
import { Paces } from '../../../server/src/commands/incidents/intake-pace.ts'
import type { IncidentProblem } from '../../../server/src/commands/incidents/problem.ts'
import type { Signer } from '../../../server/src/commands/signer.ts'
import type { IntakeLink } from '../../../server/src/domain/incidents/intake.ts'
import { STATION, type TicketRoom, ticketRoom } from './incidents.ts'
import type { RoomOptions } from './room.ts'

/** Signs so that a test can read it; nobody but a test is kept out. */
export const signer: Signer = {
  sign: (purpose, text) => `${purpose} ${text}`.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''),
  verify: (purpose, text, signature) => signer.sign(purpose, text) === signature,
}

/** A report as somebody without an account sends it, with what differs. */
function report(more: Partial<ProblemReport> = {}): ProblemReport {
  return {
    key: `report-${(keys += 1)}`,
    kind: 'INCIDENT',
    category: 'LOGISTICS',
    text: 'Surat suara kurang 25',
    place: STATION,
    happenedAt: null,
    name: null,
    phone: null,
    ...more,
  }
}

let keys = 0

/** A room that people without an account report to. */
export interface IntakeRoom extends TicketRoom {
  /** The real clock, in milliseconds; a test moves it on. */
  real: { now: number }
  reported(
    more?: Partial<ProblemReport>,
    from?: { address?: string; link?: IntakeLink | null },
  ): Promise<number | IncidentProblem | TooMany>
  /** The desk for links; the whole province's unless `may` says otherwise. */
  linkDesk(may?: (area: string) => boolean): LinkDesk
  /** The desk for files; each file that comes is taken for the next of these. */
  fileDesk(...found: TakenFile[]): AttachmentDesk
}

/** Opens a room before the first report. */
export async function intakeRoom(options: RoomOptions = {}): Promise<IntakeRoom> {
  const room = await ticketRoom(options)
  const real = { now: 0 }
  const { rules } = room.state.day
  const paces = new Paces(rules.intake, () => real.now)
  const uploads = new Uploads(
    () => real.now,
    () => `token-${(keys += 1)}`,
  )
  const newId = () => `ID${(keys += 1)}`
  return {
    ...room,
    real,
    reported: (more = {}, { address = '10.0.0.1', link = null } = {}) => {
      const desk = { ...room.desk(), paces, now: room.clock.now() }
      return reportProblem(report(more), { address, link }, desk)
    },
    linkDesk: (may = () => true) => ({
      geography: room.geography,
      links: room.state.projections.intakeLinks,
      actor: 'meja-1',
      may,
      recorder: room.journal,
      signer,
      realNow: real.now,
      newId,
    }),
    fileDesk: (...found) => ({
      incidents: room.state.projections.incidents,
      rules: rules.attachments,
      uploads,
      files: filesFinding(found),
      recorder: room.journal,
      newId,
    }),
    [Symbol.asyncDispose]: () => room[Symbol.asyncDispose](),
  }
}

/** Files that find what they are told to, without a disk. */
function filesFinding(found: TakenFile[]): AttachmentFiles {
  return {
    take: async (_content, _announced, _rules, named) => {
      const file = found.shift()
      if (!file) return { code: 'EMPTY', message: 'There is no file.' }
      const problem = await named(file)
      return problem === null ? file : { problem }
    },
    read: () => Promise.reject(new Error('there is no disk')),
  }
}

/** What was found in a file, with what differs. */
export function taken(more: Partial<TakenFile> = {}): TakenFile {
  return { mediaType: 'application/pdf', bytes: 100, sha256: 'a'.repeat(64), ...more }
}
