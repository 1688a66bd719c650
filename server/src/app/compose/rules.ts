import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { HubError } from '../../domain/errors.ts'
import { defaultRules, type Rules } from '../../domain/rules.ts'

const whole = z.int().nonnegative()
const day = z.iso.date()
const days = z.strictObject({ opens: day, closes: day, target: day.optional() })

/** What a file of rules may hold: any of them, and nothing else. */
const ruleFile = z.strictObject({
  reservePermille: whole,
  mostVoters: whole,
  opening: whole.max(24 * 60),
  pollingDay: day,
  expected: z.strictObject({ opened: whole, turnout: whole, closed: whole, counted: whole }),
  remote: z.record(z.string().regex(/^\d\d\.\d\d\.\d\d$/), whole),
  tolerances: z.record(z.string().regex(/^[A-Z_]+$/), whole),
  recapitulation: z.strictObject({ DISTRICT: days, REGENCY: days, PROVINCE: days }),
})

/**
 * The rules of 2024 with what a file says instead; null for the rules as they are. A rule is replaced
 * whole. Throws CONFIGURATION, naming the place, when the file cannot be used.
 */
export function rulesOf(file: string | null): Rules {
  if (file === null) return defaultRules
  const read = ruleFile.partial().safeParse(parse(file))
  if (!read.success) {
    const [issue] = read.error.issues
    throw unusable(file, `${issue?.path.join('.') || 'the file'}: ${issue?.message}`)
  }
  return { ...defaultRules, ...(read.data as Partial<Rules>) }
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw unusable(file, (cause as Error).message)
  }
}

function unusable(file: string, reason: string): HubError {
  return new HubError('CONFIGURATION', `PANTAU_RULES: ${file} cannot be used (${reason}).`)
}
