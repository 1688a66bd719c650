/** Where a command reads its surroundings and writes its answer. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>
  /** Folder from which paths are meant. */
  cwd: string
  /** Writes a line of the answer. */
  print(line: string): void
  /** Writes a line about the work, which is no part of the answer. */
  note(line: string): void
  /** Shows how far the work is on one line that the next call replaces; null takes it away. */
  progress(line: string | null): void
  /** Aborted when the person asks to stop (Ctrl-C). */
  stop: AbortSignal
}

/** Streams of a process, as far as a terminal uses them. */
interface Streams {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown; isTTY?: boolean; columns?: number }
}

/** The terminal of a process. Progress is redrawn on a real one and left out of a log. */
export function terminalOf(
  { stdout, stderr }: Streams,
  { env, cwd, stop }: Pick<Terminal, 'env' | 'cwd' | 'stop'>,
): Terminal {
  const erase = '\r\u001B[K'
  const redrawn = stderr.isTTY === true
  return {
    env,
    cwd,
    stop,
    print: (line) => stdout.write(`${line}\n`),
    note: (line) => stderr.write(redrawn ? `${erase}${line}\n` : `${line}\n`),
    progress: (line) => {
      // A line that wraps cannot be erased, hence the cut.
      if (redrawn) stderr.write(`${erase}${(line ?? '').slice(0, (stderr.columns ?? 80) - 1)}`)
    },
  }
}
