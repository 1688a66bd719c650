import path from 'node:path'
import type { Terminal } from '../cli/terminal.ts'
import { configTable, readConfig } from '../config.ts'
import { readSettings } from '../config/read-settings.ts'
import { clientSettings, hubSettings } from '../config/settings.ts'
import { type Check, fine, type Finding, wrong } from './check.ts'
import { hubClock, portState, reachHub, tokenState } from './hub.ts'
import { dataFolder, freeSpace, machineClock, nodeVersion, present } from './machine.ts'

/** Folder of the project, in which the wall is built and the seeds lie. */
const root = path.resolve(import.meta.dirname, '../../../..')

/**
 * Looks at everything that the hub and the command line need, and prints one line for each with
 * what to do, then every setting as it is now. Exit code 0, or 1 when a check failed.
 */
export async function doctor(terminal: Terminal): Promise<number> {
  let failed = 0
  for (const { name, look } of checksOf(terminal)) {
    const finding = await look().catch((cause: unknown) => wrong(String(cause), 'See above.'))
    if (finding.state === 'failed') failed += 1
    for (const line of linesOf(name, finding)) terminal.print(line)
  }
  terminal.print('')
  for (const { name, fallback, value, description } of configTable(terminal.env)) {
    const now = value ?? (fallback === '' ? '' : `${fallback} (default)`)
    terminal.print(`${name.padEnd(26)} ${now.padEnd(32)} ${description}`)
  }
  terminal.print('')
  terminal.print(failed === 0 ? 'All is well.' : `${failed} failed.`)
  return failed === 0 ? 0 : 1
}

/** A finding as it is printed: what is the case, and below it what to do. */
export function linesOf(name: string, { state, detail, advice }: Finding): string[] {
  const mark = { ok: 'ok    ', failed: 'FAILED', unknown: '?     ' }[state]
  const line = `${mark}  ${name.padEnd(14)} ${detail}`
  return advice === undefined ? [line] : [line, `${' '.repeat(23)}${advice}`]
}

function checksOf({ env, cwd }: Terminal): Check[] {
  const { values } = readSettings({ ...hubSettings, ...clientSettings }, env)
  const data = path.resolve(cwd, values.data)
  // One question serves three checks, each of which would wait for an answer of its own.
  const asked = reachHub(values.url)
  const at = (...parts: string[]) => path.join(root, ...parts)
  return [
    { name: 'Node.js', look: async () => nodeVersion(process.versions.node) },
    { name: 'configuration', look: async () => configuration(env) },
    { name: 'data folder', look: () => dataFolder(data) },
    { name: 'disk', look: () => freeSpace(data) },
    {
      name: 'wall',
      look: () => present(at('wallboard/dist/index.html'), 'Run npm start, which builds the wall.'),
    },
    {
      name: 'map',
      look: () => present(at('seeds/data/map.topojson'), 'Take it from the repository again.'),
    },
    { name: 'machine clock', look: async () => machineClock(new Date()) },
    { name: 'port', look: () => portState(values.port, values.host) },
    { name: 'hub', look: async () => (await asked).finding },
    { name: 'hub clock', look: async () => hubClock((await asked).hub, new Date()) },
    {
      name: 'token',
      look: async () =>
        values.token === null
          ? tokenState((await asked).hub, values.data, cwd)
          : fine('PANTAU_TOKEN is set'),
    },
  ]
}

function configuration(env: Terminal['env']): Finding {
  const read = readConfig(env, [])
  const { problems: ofClient } = readSettings(clientSettings, env)
  const problems = [...(read.ok ? [] : read.problems), ...ofClient]
  if (problems.length === 0) return fine('every setting can be used')
  return wrong(`${problems.length} settings cannot be used`, problems.join(`\n${' '.repeat(23)}`))
}
