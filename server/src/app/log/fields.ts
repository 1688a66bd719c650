import { describeError } from './error.ts'
import { cleanText, HIDDEN } from './text.ts'

/** Values of a list or members of an object that are written, and how deep. */
const [MOST, DEEPEST] = [20, 4]

/** Names of fields that hold secrets, or what somebody typed. */
const secretName =
  /authori[sz]ation|cookie|token|secret|passw|credential|variables|headers|query|body|phone|\bnik\b|receipt|signature/i

/** The fields of a line as they may stand in the log. */
export function cleanFields(fields: object): Record<string, unknown> {
  return cleanMembers(fields, 0)
}

function cleanMembers(fields: object, depth: number): Record<string, unknown> {
  const members = Object.entries(fields).slice(0, MOST)
  return Object.fromEntries(
    members.map(([name, value]) => [
      cleanText(name),
      secretName.test(name) ? HIDDEN : clean(value, depth),
    ]),
  )
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
