import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { HubError } from '../../domain/errors.ts'
import { gatherLevels } from '../../domain/incidents/from-findings.ts'
import { incidentClocks } from '../../domain/incidents/incident.ts'
import { incidentCategories, incidentSeverities } from '../../domain/incidents/words.ts'
import { defaultRules, type Rules } from '../../domain/rules.ts'

const whole = z.int().nonnegative()
const day = z.iso.date()
const clock = z.strictObject({ response: whole.min(1), resolution: whole.min(1) })
const pace = z.strictObject({ count: whole.min(1), minutes: whole.min(1) })
const days = z.strictObject({ opens: day, closes: day, target: day.optional() })

const code = z.string().regex(/^[A-Z_]+$/)
const escalation = z.strictObject({
  severity: z.enum(incidentSeverities),
  clock: z.enum(incidentClocks),
  after: whole,
  level: whole.min(1).max(9),
})
const ticket = z.strictObject({
  category: z.enum(incidentCategories),
  severity: z.enum(incidentSeverities),
  level: z.enum(gatherLevels),
})
const silence = z.strictObject({
  floor: whole.min(1),
  hours: whole.min(1).max(6),
  reports: whole.min(1),
  waiting: whole.max(100),
})

/** What a file of rules may hold: any of them, and nothing else. */
const ruleFile = z.strictObject({
  reservePermille: whole,
  mostVoters: whole,
  opening: whole.max(24 * 60),
  pollingDay: day,
  expected: z.strictObject({ opened: whole, turnout: whole, closed: whole, counted: whole }),
  remote: z.record(z.string().regex(/^\d\d\.\d\d\.\d\d$/), whole),
  tolerances: z.record(code, whole),
  recapitulation: z.strictObject({ DISTRICT: days, REGENCY: days, PROVINCE: days }),
  incidents: z.strictObject({ CRITICAL: clock, HIGH: clock, MEDIUM: clock, LOW: clock }),
  similarMinutes: whole.max(24 * 60),
  escalation: z.array(escalation).max(50),
  tickets: z.record(code, ticket),
  silence,
  intake: z.strictObject({
    reports: z.strictObject({ address: pace, link: pace, all: pace }),
    files: z.strictObject({ address: pace, all: pace }),
  }),
  attachments: z.strictObject({
    perTicket: whole.max(100),
    mostBytes: whole.min(1).max(100_000_000),
    mostPixels: whole.min(1).max(200_000_000),
  }),
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
