import type { FileForm } from '../../commands/incidents/attach-files.ts'
import type { Signer } from '../../commands/signer.ts'
import type { Moment } from '../../domain/clock.ts'

/** Addresses change this often, in seconds: in between a browser shows what it has. */
const PERIOD = 600

const purposes: Readonly<Record<FileForm, string>> = {
  copy: 'attachment-copy',
  original: 'attachment-original',
}

/**
 * The address of a file for who may see it now, as a picture in a page shows no token. It holds for
 * 10 to 20 minutes of real time and for this form only.
 */
export function signedUrl(id: string, form: FileForm, signer: Signer, realNow: Moment): string {
  const until = (Math.floor(realNow / 1_000 / PERIOD) + 2) * PERIOD
  const signature = signer.sign(purposes[form], `${id} ${until}`)
  const original = form === 'original' ? 'original&' : ''
  return `/attachments/${id}?${original}until=${until}&signature=${signature}`
}

/** Whether an address was made by {@link signedUrl} and still holds. */
export function isSigned(
  { id, form, until, signature }: { id: string; form: FileForm; until: string; signature: string },
  signer: Signer,
  realNow: Moment,
): boolean {
  if (!/^\d{1,12}$/.test(until) || Number(until) * 1_000 <= realNow) return false
  return signer.verify(purposes[form], `${id} ${until}`, signature)
}
