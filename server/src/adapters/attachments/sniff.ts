import type { AttachmentType } from '../../domain/incidents/attachments.ts'

/** Bytes from the start of a file that tell what it is. */
export const HEAD_BYTES = 16

const signatures: readonly [AttachmentType, (head: Buffer) => boolean][] = [
  ['image/jpeg', (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/png', (head) => head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
  ['image/webp', (head) => text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP'],
  // At the very start: readers that look further would open a file that is something else as well.
  ['application/pdf', (head) => /^%PDF-[12]\.\d/.test(text(head, 0, 8))],
]

/** What a file is by its first {@link HEAD_BYTES} bytes; null when it is nothing that is taken. */
export function sniff(head: Buffer): AttachmentType | null {
  return signatures.find(([, fits]) => fits(head))?.[0] ?? null
}

/** Whether a file is a photo as some telephones keep them, and which the hub cannot read. */
export function isHeic(head: Buffer): boolean {
  return text(head, 4, 8) === 'ftyp' && /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(text(head, 8, 12))
}

function text(head: Buffer, start: number, end: number): string {
  return head.toString('latin1', start, end)
}
