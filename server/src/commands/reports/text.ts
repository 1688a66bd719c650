import type { Fault } from './refusal.ts'

/** Longest text of a report, in characters. */
const TEXT_LIMIT = 1_000

/** The first text that is empty or too long; null when none is. Texts left out are fine. */
export function checkText(texts: Readonly<Record<string, string | undefined>>): Fault | null {
  for (const [field, text] of Object.entries(texts)) {
    if (text === undefined || (text.trim() !== '' && text.length <= TEXT_LIMIT)) continue
    const message = `${field} has ${text.length} characters; write 1 to ${TEXT_LIMIT}.`
    return { code: 'OUT_OF_RANGE', message, field }
  }
  return null
}
