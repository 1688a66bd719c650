/** Where a whole document says that it ends, in bytes from its end. */
const TAIL = 1_024

/** Names in a document that make it do more than be read. */
const active = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|Encrypt)\b/

/**
 * What is wrong with a PDF; null when nothing shows. A document is never opened by the hub and only
 * ever handed out to be saved: what hides in its packed parts is the reader's to refuse.
 */
export function pdfFault(bytes: Buffer): 'CUT_OFF' | 'ACTIVE' | null {
  const text = bytes.toString('latin1')
  if (!text.slice(-TAIL).includes('%%EOF')) return 'CUT_OFF'
  return active.test(text) ? 'ACTIVE' : null
}
