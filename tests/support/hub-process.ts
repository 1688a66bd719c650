import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from './free-port.ts'
import { runHub } from './hub-run.ts'
import type { HubRun } from './hub-run.ts'

/** What a hub under test is started with. */
export interface HubOptions {
  mode?: 'live' | 'rehearsal'
  /** Added to the hub's environment, over what this module sets. */
  env?: Record<string, string>
  /** Given to the hub's command line. */
  flags?: readonly string[]
}

/** The built hub in a process, port and data folder of its own. */
export interface HubProcess extends AsyncDisposable {
  /** Origin without a slash at the end. */
  url: string
  dataFolder: string
  /** Memory of its process that is in use, in bytes. */
  memory(): Promise<number>
  /** The administrator's token that the hub wrote at its first start. */
  adminToken(): Promise<string>
  /** Ends the process and resolves with its exit code, null when a signal ended it. */
  kill(signal?: NodeJS.Signals): Promise<number | null>
  /** Starts it again on the same port and folder, ending it first when it still runs. */
  restart(): Promise<void>
  /** Everything that all runs have printed so far. */
  output(): string
}

/** Starts the hub and waits until it is ready; rejects with its output when it exits before. */
export async function startHub(options: HubOptions = {}): Promise<HubProcess> {
  const { mode = 'live', env = {}, flags = [] } = options
  const port = await freePort()
  const url = `http://localhost:${port}`
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'pantau-'))
  const settings = { PANTAU_PORT: `${port}`, PANTAU_DATA: dataFolder, PANTAU_MODE: mode, ...env }
  const printed: string[] = []

  let run: HubRun
  const start = async () => {
    run = runHub(settings, flags, printed)
    await run.ready(`${url}/readyz`)
  }
  const kill = (signal: NodeJS.Signals = 'SIGTERM') => run.end(signal)
  const dispose = async () => {
    await kill('SIGKILL')
    await rm(dataFolder, { recursive: true, force: true })
  }

  try {
    await start()
  } catch (cause) {
    await dispose()
    throw cause
  }
  return {
    url,
    dataFolder,
    kill,
    memory: () => memoryOf(run.pid),
    adminToken: async () =>
      (await readFile(path.join(dataFolder, mode, 'admin.token'), 'utf8')).trim(),
    restart: async () => {
      await kill()
      await start()
    },
    output: () => printed.join(''),
    [Symbol.asyncDispose]: dispose,
  }
}

async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]) * 1_024
}
