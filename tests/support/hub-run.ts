import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '../..')
const program = path.join(root, 'server/dist/app/main.js')

/** One run of the built hub, from its start to its exit. */
export interface HubRun {
  /** Of its process. */
  pid: number
  /** Resolves when the address answers 200; rejects with what was printed if the hub exits. */
  ready(address: string): Promise<void>
  /** Sends the signal unless it has exited already; resolves with the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts the hub with these settings as its whole `PANTAU_*` environment. */
export function runHub(
  settings: Record<string, string>,
  flags: readonly string[],
  printed: string[],
): HubRun {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...flags], {
    cwd: root,
    env: { PATH, HOME, TZ: 'America/New_York', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  }
  // `close` and not `exit`: by then everything it printed has been read.
  const exited = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)

  return {
    pid: child.pid ?? 0,
    async ready(address) {
      const running = () => child.exitCode === null && child.signalCode === null
      while (running()) {
        if (await answers(address)) return
        await Promise.race([delay(50), exited])
      }
      throw new Error(
        `the hub exited with ${await exited} before it was ready:\n${printed.join('')}`,
      )
    },
    async end(signal) {
      child.kill(signal)
      return exited
    },
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address)
    await response.body?.cancel()
    return response.status === 200
  } catch {
    return false
  }
}
