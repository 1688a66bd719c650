import type { RawFeature } from './features.ts'
import type { BoundaryProblem, BoundaryProblemCode, Checked } from './problem.ts'

/** Levels whose boundaries can be imported. */
export type BoundaryLevel = 'REGENCY' | 'DISTRICT'

/** A feature whose area is known; its geometry is as the file has it. */
export interface CodedFeature {
  /** Official code with dots. */
  code: string
  geometry: unknown
}

/** Length of a code with dots. */
const CODE_LENGTH = { REGENCY: 5, DISTRICT: 8 } as const

/** `357801`, `35.78.01` and numbers alike; a number such as 35.1 has lost the zero of `35.10`. */
function dotted(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const isDecimal = typeof value === 'number' && !Number.isInteger(value)
  const code = (isDecimal ? value.toFixed(2) : String(value)).trim()
  return /^\d+$/.test(code) ? code.match(/.{1,2}/g)?.join('.') : code
}

function levelOf(codes: readonly (string | undefined)[]): BoundaryLevel {
  const regencies = codes.filter((code) => code?.length === CODE_LENGTH.REGENCY).length
  return regencies * 2 > codes.length ? 'REGENCY' : 'DISTRICT'
}

function absent({ properties }: RawFeature, codeProperty: string): string {
  const there = Object.keys(properties).join(', ') || 'none at all'
  return `There is no code in the property "${codeProperty}"; the properties are: ${there}.`
}

/**
 * Finds the area of each feature by its code. Every area of the level must be there exactly once
 * and no other; each exception is a problem. Without a level, that of most codes is taken.
 */
export function identify(
  features: readonly RawFeature[],
  codeProperty: string,
  areas: ReadonlyMap<string, string>,
  wanted: BoundaryLevel | undefined,
): Checked<{ level: BoundaryLevel; features: CodedFeature[] }> {
  const codes = features.map(({ properties }) => dotted(properties[codeProperty]))
  const level = wanted ?? levelOf(codes)
  const found = new Map<string, CodedFeature>()
  const problems: BoundaryProblem[] = []
  const report = (code: BoundaryProblemCode, feature: string, message: string) =>
    problems.push({ code, feature, message })

  for (const [index, feature] of features.entries()) {
    const code = codes[index]
    const place = `#${index + 1}`
    if (!code) {
      report('CODE_ABSENT', place, absent(feature, codeProperty))
    } else if (!areas.has(code) || code.length !== CODE_LENGTH[level]) {
      report('CODE_UNKNOWN', place, `There is no ${level.toLowerCase()} with the code "${code}".`)
    } else if (found.has(code)) {
      report('CODE_DUPLICATE', code, `${areas.get(code)} is in the file more than once (${place}).`)
    } else {
      found.set(code, { code, geometry: feature.geometry })
    }
  }
  for (const [code, name] of areas) {
    if (code.length !== CODE_LENGTH[level] || found.has(code)) continue
    report('CODE_MISSING', code, `${name} is not in the file: all areas must be.`)
  }
  if (problems.length > 0) return { ok: false, problems }
  const inOrder = [...found.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return { ok: true, value: { level, features: inOrder } }
}
