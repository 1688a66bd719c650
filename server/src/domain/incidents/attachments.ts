import type { Moment } from '../clock.ts'

/** Media types that are taken, with the ending of their names. Pictures first. */
export const attachmentTypes = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
} as const

/** One of {@link attachmentTypes}. */
export type AttachmentType = keyof typeof attachmentTypes

/** What a file may be. */
export interface AttachmentRules {
  /** Most files of one ticket. */
  perTicket: number
  /** Largest file, in bytes. */
  mostBytes: number
  /** Largest picture, in pixels: width times height. */
  mostPixels: number
}

/** The rules unless configured otherwise: what the phones of 2024 send, with room to spare. */
export const defaultAttachmentRules: AttachmentRules = {
  perTicket: 10,
  mostBytes: 10_000_000,
  mostPixels: 50_000_000,
}

/** A file that belongs to a ticket. The file itself lies outside the journal, under its hash. */
export interface Attachment {
  /** Opaque, unique. */
  id: string
  /** As its sender called it, without what could lead anywhere. */
  name: string
  /** Of its content as it was found to be, whatever its sender said: `image/jpeg`. */
  mediaType: AttachmentType
  /** Size of the original. */
  bytes: number
  /** Pixels as the picture is to be seen; left out for what is no picture. */
  width?: number
  height?: number
  /** Of the original, in hex. */
  sha256: string
  /** Of the copy without metadata that is shown, in hex; left out for what is no picture. */
  copySha256?: string
}

/** A file as its ticket keeps it. */
export interface KeptAttachment extends Attachment {
  addedAt: Moment
}

/** Longest name that is kept, in characters, without its ending. */
const NAME_LIMIT = 80

/**
 * A file's name as it is kept: the last part of a path, without characters that steer a screen or
 * mean something to a file system, and with the ending of what the file is. Never used on the disk.
 */
export function attachmentName(given: string, mediaType: AttachmentType): string {
  const ending = attachmentTypes[mediaType]
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const clean = last.replaceAll(/[\p{C}\p{Z}<>:"|?*%;=]+/gu, ' ').replaceAll(/^[. ]+|[. ]+$/gu, '')
  const known = ending === '.jpg' ? /\.jpe?g$/iu : new RegExp(`\\${ending}$`, 'iu')
  const bare = [...clean.replace(known, '')].slice(0, NAME_LIMIT).join('').trim()
  return `${bare || 'file'}${ending}`
}
