import { textFault, type TextRule } from '../../domain/text.ts'
import type { Fault } from './refusal.ts'

/** A text of a report: 1 to 1,000 characters. */
const reportText: TextRule = { most: 1_000, required: true, lines: true }

/** The first text with a fault; null when none has one. Texts left out are fine. */
export function checkText(texts: Readonly<Record<string, string | undefined>>): Fault | null {
  for (const [field, text] of Object.entries(texts)) {
    const fault = text === undefined ? null : textFault(field, text, reportText)
    if (fault) return { code: 'OUT_OF_RANGE', message: fault.message, field }
  }
  return null
}
