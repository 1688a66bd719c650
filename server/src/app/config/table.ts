import { flagDescriptions } from './flags.ts'
import type { Environment } from './read-settings.ts'
import { allSettings } from './settings.ts'

/** A line of the table of settings. */
export interface ConfigRow {
  /** Name of the variable, or the flag. */
  name: string
  /** As it would be written; empty when nothing holds without it. */
  fallback: string
  /** As it is written now; null when it is not set. Never a secret's. */
  value: string | null
  description: string
}

/** Every setting with its fallback, its present value and its description, then every flag. */
export function configTable(env: Environment = {}): ConfigRow[] {
  const settings = allSettings.map(({ variable, fallback, description, secret }) => {
    const written = env[variable] || null
    return {
      name: variable,
      fallback,
      value: secret && written !== null ? '(set)' : written,
      description,
    }
  })
  const flags = Object.entries(flagDescriptions).map(([name, description]) => ({
    name,
    fallback: '',
    value: null,
    description,
  }))
  return [...settings, ...flags]
}
