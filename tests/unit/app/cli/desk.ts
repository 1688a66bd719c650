import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runPantau } from '../../../../server/src/app/cli/program.ts'
import type { Terminal } from '../../../../server/src/app/cli/terminal.ts'

/** A person's folder and terminal, from which commands are run. */
export interface Desk extends AsyncDisposable {
  folder: string
  /** Lines of the answers. */
  printed: string[]
  /** Lines about the work. */
  noted: string[]
  /** Resolves with the first note that holds this text. */
  note(text: string): Promise<string>
  /** Writes files by their paths in the folder. */
  write(files: Record<string, string>): Promise<void>
  /** Runs a command and resolves with its exit code. */
  pantau(...args: string[]): Promise<number>
  /** Presses Ctrl-C. */
  interrupt(): void
}

/** A desk with this environment in a folder of its own. */
export async function setUpDesk(env: Record<string, string> = {}): Promise<Desk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pantau-desk-'))
  const stop = new AbortController()
  const printed: string[] = []
  const noted: string[] = []
  const waiting = new Set<() => void>()
  const terminal: Terminal = {
    // Nothing of the machine's own settings, and no project's data folder either.
    env: { PANTAU_DATA: path.join(folder, 'data'), ...env },
    cwd: folder,
    stop: stop.signal,
    print: (line) => printed.push(line),
    note: (line) => {
      noted.push(line)
      for (const look of waiting) look()
    },
    progress: () => undefined,
  }
  return {
    folder,
    printed,
    noted,
    note: (text) =>
      new Promise((resolve) => {
        const look = () => {
          const line = noted.find((one) => one.includes(text))
          if (line !== undefined) resolve(line)
        }
        waiting.add(look)
        look()
      }),
    async write(files) {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
        await writeFile(path.join(folder, name), text)
      }
    },
    pantau: (...args) => runPantau(args, terminal),
    interrupt: () => stop.abort(),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
