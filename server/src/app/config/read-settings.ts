import { nearest } from './nearest.ts'
import { allSettings, type Setting } from './settings.ts'

/** The environment of a process; a variable that is empty counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Values of a group of settings, by their names in the program. */
export type Values<Settings extends Record<string, Setting<unknown>>> = {
  [Name in keyof Settings]: Settings[Name] extends Setting<infer Value> ? Value : never
}

/** Variables that belong to the project's own tools and mean nothing to hub and command line. */
const ofTools = new Set(['PANTAU_CHROMIUM'])

/**
 * Reads a group of settings. Each variable that cannot be used is one sentence in `problems`, and
 * its fallback stands in its place so that the others can still be looked at.
 */
export function readSettings<Settings extends Record<string, Setting<unknown>>>(
  settings: Settings,
  env: Environment,
): { values: Values<Settings>; problems: string[] } {
  const problems: string[] = []
  const entries = Object.entries(settings).map(([name, setting]) => {
    const written = env[setting.variable] || setting.fallback
    const read = setting.schema.safeParse(written)
    if (read.success) return [name, read.data]
    const found = setting.secret ? 'cannot be used' : `is "${written}"`
    problems.push(`${setting.variable} ${found}; write ${setting.expects}.`)
    return [name, setting.schema.parse(setting.fallback)]
  })
  return { values: Object.fromEntries(entries) as Values<Settings>, problems }
}

/** One sentence for each `PANTAU_*` variable that is none of ours: most often a typing mistake. */
export function unknownVariables(env: Environment): string[] {
  const known = allSettings.map(({ variable }) => variable)
  const strangers = Object.keys(env).filter(
    (name) =>
      name.startsWith('PANTAU_') && !ofTools.has(name) && !known.some((ours) => ours === name),
  )
  return strangers.toSorted().map((name) => {
    const meant = nearest(name, known)
    const hint = meant === null ? `the settings are ${known.join(', ')}` : `did you mean ${meant}?`
    return `${name} is not a setting; ${hint}${meant === null ? '.' : ''}`
  })
}
