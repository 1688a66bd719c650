import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { readSettings } from '../config/read-settings.ts'
import { clientSettings, hubSettings } from '../config/settings.ts'
import { CommandFailure } from './failure.ts'
import { type HubClient, hubClient } from './hub-client.ts'
import type { Terminal } from './terminal.ts'

const modeShape = z.object({ hub: z.object({ mode: z.enum(['LIVE', 'REHEARSAL']) }) })

/** Folder of the project: where a hub started by `npm start` keeps a relative data folder. */
const projectRoot = path.resolve(import.meta.dirname, '../../../..')

/**
 * A client of the hub at `PANTAU_URL`, as who `PANTAU_TOKEN` says, else as the administrator whose
 * token lies in the folder of the mode that the hub runs in, else as anyone. Fails when the
 * settings cannot be used or no hub answers.
 */
export async function connect(terminal: Pick<Terminal, 'env' | 'cwd'>): Promise<HubClient> {
  const { values, problems } = readSettings(clientSettings, terminal.env)
  const { values: hub, problems: hubProblems } = readSettings(
    { data: hubSettings.data },
    terminal.env,
  )
  const [problem] = [...problems, ...hubProblems]
  if (problem !== undefined) throw new CommandFailure('usage', problem)
  const anyone = hubClient(values.url, null)
  // Asked without a token: a hub tells its mode to anyone, and refuses a token of the other mode.
  const { mode } = (await anyone.ask('{ hub { mode } }', modeShape)).hub
  const files = tokenFiles(hub.data, mode, terminal.cwd)
  const token = values.token ?? (await firstToken(files))
  return token === null ? anyone : hubClient(values.url, token)
}

/** Where the administrator's token of a mode may lie, likeliest first. */
export function tokenFiles(data: string, mode: 'LIVE' | 'REHEARSAL', cwd: string): string[] {
  const folders = new Set([path.resolve(cwd, data), path.resolve(projectRoot, data)])
  return Array.from(folders, (folder) => path.join(folder, mode.toLowerCase(), 'admin.token'))
}

async function firstToken(files: readonly string[]): Promise<string | null> {
  for (const file of files) {
    // Absent or somebody else's: the hub's answer to asking without one says what to do.
    const token = await readFile(file, 'utf8').catch(() => '')
    if (token.trim() !== '') return token.trim()
  }
  return null
}
