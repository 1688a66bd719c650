import type { AttachmentRules, AttachmentType } from '../../domain/incidents/attachments.ts'

/** Why a file is not taken. */
export type FileFaultCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'SIZE_DIFFERS'
  | 'TYPE_NOT_TAKEN'
  | 'BROKEN'
  | 'TOO_MANY_PIXELS'
  | 'ACTIVE_CONTENT'
  | 'NO_ROOM'

/** A file that is not taken; nothing of it is kept. */
export interface FileFault {
  code: FileFaultCode
  /** What is wrong and what to do. */
  message: string
}

/** A file that is taken, by what was found in it. */
export interface TakenFile {
  mediaType: AttachmentType
  bytes: number
  /** Of the original, in hex. */
  sha256: string
  /** Pixels as the picture is to be seen, and its copy's hash; left out for what is no picture. */
  width?: number
  height?: number
  copySha256?: string
}

/** The two forms that a file is kept in. */
export type FileForm = 'original' | 'copy'

/**
 * Where files of tickets are kept, each under its hash. Guarantees: a file that is kept is durable
 * before `named` is asked; of a file with a fault, or one that `named` turned down or failed on,
 * nothing stays, unless the same content was kept before; two files are never judged at once.
 */
export interface AttachmentFiles {
  /**
   * Takes a file in as it comes. `named` decides whether a ticket gets it, and answers null then, or
   * what is wrong. Rejects when the sender breaks off.
   */
  take<Problem>(
    content: AsyncIterable<Uint8Array>,
    announced: number,
    rules: AttachmentRules,
    named: (file: TakenFile) => Promise<Problem | null>,
  ): Promise<TakenFile | FileFault | { problem: Problem }>
  /** The bytes with this hash. Throws ATTACHMENT_DAMAGED when they are gone or have another hash. */
  read(form: FileForm, sha256: string): Promise<Buffer>
}
