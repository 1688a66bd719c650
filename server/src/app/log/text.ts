import { maskPersonal } from '../../domain/personal-data.ts'

/** Characters of one value that are written. */
const LONGEST = 4_000

/** What is written instead of a secret. */
export const HIDDEN = '[hidden]'

/** What steers a terminal, breaks lines or turns the direction of text around. */
// oxlint-disable-next-line no-control-regex
const steering = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g

/**
 * Long runs of letters and digits mixed, as tokens, digests and keys are; the letters of receipts,
 * links and signatures are capitals. A name of the program has no digits in it.
 */
const secretText =
  /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}(?![\w-])|(?<![0-9A-Za-z])(?=[A-Z]*\d)(?=\d*[A-Z])[0-9A-Z]{10,}(?![0-9A-Za-z])/g

/** A digest of a file: it names the file and opens nothing. */
const digest = /^[0-9a-f]{64}$/

/** The value behind a word that announces a secret: `Bearer ...`, `password: ...`. */
const announced =
  /\b(bearer\s+|(?:password|kata sandi|token|secret)["']?\s*[:=]\s*["']?)[^\s"',;)}\]]+/gi

/** What most values are: a word or a path without digits, in which nothing can hide. */
const harmless = /^[A-Za-z_./-]{0,100}$/

/** As many digits as the shortest number of a person has; others need not be looked at. */
const manyDigits = /(?:\d\D*){9}/

/** A text as it may stand in the log: without secrets, numbers of people or control characters. */
export function cleanText(text: string): string {
  if (harmless.test(text)) return text
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text
  const plain = short.toWellFormed().replace(steering, ' ')
  const open = plain
    .replace(announced, `$1${HIDDEN}`)
    .replace(secretText, (found) => (digest.test(found) ? found : HIDDEN))
  return manyDigits.test(open) ? maskPersonal(open) : open
}
