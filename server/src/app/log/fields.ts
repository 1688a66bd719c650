import { describeError } from './error.ts'
import { cleanText, HIDDEN } from './text.ts'

/** Values of a list or members of an object that are written, and how deep. */
const [MOST, DEEPEST] = [20, 4]

/** Names of fields that hold secrets, or what somebody typed. */
const secretName =
  /authori[sz]ation|cookie|token|secret|passw|credential|variables|headers|query|body|phone|\bnik\b|receipt|signature/i

/** Names that were judged before: nearly all lines have the same. */
const judged = new Map<string, { written: string; isSecret: boolean }>()

/** Names that are remembered; a program has no more. */
const MOST_JUDGED = 200

/** The fields of a line as they may stand in the log. */
export function cleanFields(fields: object): Record<string, unknown> {
  return cleanMembers(fields, 0)
}

function cleanMembers(fields: object, depth: number): Record<string, unknown> {
  const members = Object.entries(fields).slice(0, MOST)
  return Object.fromEntries(
    members.map(([name, value]) => [
      judge(name).written,
      judge(name).isSecret ? HIDDEN : clean(value, depth),
    ]),
  )
}

function judge(name: string) {
  const known = judged.get(name)
  if (known) return known
  const judgement = { written: cleanText(name), isSecret: secretName.test(name) }
  if (judged.size < MOST_JUDGED) judged.set(name, judgement)
  return judgement
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'bigint' ? String(value) : value
  }
  if (value instanceof Error) return describeError(value)
  if (depth === DEEPEST) return '...'
  if (Array.isArray(value)) return value.slice(0, MOST).map((each) => clean(each, depth + 1))
  return cleanMembers(value, depth + 1)
}
