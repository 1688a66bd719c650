import { REGENCY_SILENT, type SilenceEnded, type SilenceNoticed } from '../../domain/silence.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Known } from './known.ts'

const about = { code: REGENCY_SILENT, contest: null, subject: '' }

/** A silence that was noticed is a finding of its regency, in minutes. */
export function checkSilence(noticed: SilenceNoticed, entry: Entry, { findings }: Known): void {
  const { regency, expected, actual } = noticed
  findings.raise(entry, regency, { ...about, expected, actual })
}

/** It is cured when reports come again. */
export function checkSpeech({ regency }: SilenceEnded, entry: Entry, { findings }: Known): void {
  findings.resolve(entry, regency, about)
}
