import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FileFault, TakenFile } from '../../commands/incidents/attach-files.ts'
import { type AttachmentRules, attachmentTypes } from '../../domain/incidents/attachments.ts'
import { pdfFault } from './pdf.ts'
import { copyPicture, UnreadablePicture } from './picture.ts'
import { HEAD_BYTES, isHeic, sniff } from './sniff.ts'

const taken = Object.values(attachmentTypes)
  .map((ending) => ending.slice(1).toUpperCase())
  .join(', ')

/** What a file is by its content, and its copy written to `copy`; or why it is not taken. */
export async function judge(
  file: string,
  copy: string,
  { mostPixels }: AttachmentRules,
): Promise<TakenFile | FileFault> {
  const bytes = await readFile(file)
  const head = bytes.subarray(0, HEAD_BYTES)
  const mediaType = sniff(head)
  if (!mediaType) return notTaken(head)
  const found = { mediaType, bytes: bytes.length, sha256: sha256Of(bytes) }
  if (mediaType === 'application/pdf') return pdfProblem(bytes) ?? found
  try {
    const { width, height } = await copyPicture(file, copy, mostPixels)
    return { ...found, width, height, copySha256: sha256Of(await readFile(copy)) }
  } catch (error) {
    if (!(error instanceof UnreadablePicture)) throw error
    return error.tooLarge ? tooManyPixels(mostPixels) : broken('picture')
  }
}

/** The hash of bytes as it is written everywhere: SHA-256 in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function notTaken(head: Buffer): FileFault {
  const advice = isHeic(head) ? 'Save the photo as JPEG first.' : `Send one of ${taken}.`
  return { code: 'TYPE_NOT_TAKEN', message: `The file is none that is taken. ${advice}` }
}

function tooManyPixels(most: number): FileFault {
  const message = `The picture has more than ${most / 1_000_000} million pixels. Make it smaller.`
  return { code: 'TOO_MANY_PIXELS', message }
}

function broken(what: string): FileFault {
  const message = `The ${what} is damaged or cut off. Send it again, or take another one.`
  return { code: 'BROKEN', message }
}

function pdfProblem(bytes: Buffer): FileFault | null {
  const fault = pdfFault(bytes)
  if (fault === null) return null
  if (fault === 'CUT_OFF') return broken('document')
  const message = 'The document holds programs, files or a lock. Print it to a plain PDF first.'
  return { code: 'ACTIVE_CONTENT', message }
}
