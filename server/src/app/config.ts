import path from 'node:path'
import { readFlags, type RehearsalFlags } from './config/flags.ts'
import {
  type Environment,
  readSettings,
  unknownVariables,
  type Values,
} from './config/read-settings.ts'
import { hubSettings } from './config/settings.ts'

export { configTable } from './config/table.ts'

/** What the hub runs with; each setting is described in `config/settings.ts`. */
export interface Config extends Values<typeof hubSettings> {
  /** What `data` and `mode` mean together: the folder of this mode, which no other mode touches. */
  folder: string
  /** Read in live mode, too, and used by nothing there. */
  rehearsal: RehearsalFlags
}

/**
 * Reads the configuration from the environment and the flags behind `npm start --`. The flag wins
 * over `PANTAU_MODE`. Every mistake is one sentence that names the variable or flag and what to
 * write; a configuration with a mistake is not used at all.
 */
export function readConfig(
  env: Environment,
  args: readonly string[],
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const { values, problems } = readSettings(hubSettings, env)
  const { flags, problems: flagProblems } = readFlags(args)
  const all = [...problems, ...unknownVariables(env), ...flagProblems]
  if (all.length > 0) return { ok: false, problems: all }
  const mode = flags.mode ?? values.mode
  const folder = path.join(values.data, mode)
  return { ok: true, config: { ...values, mode, folder, rehearsal: flags.rehearsal } }
}
