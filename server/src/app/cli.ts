import { runPantau } from './cli/program.ts'
import { terminalOf } from './cli/terminal.ts'

const stop = new AbortController()
// The first Ctrl-C lets the file in hand finish and the summary be printed; the second ends at once.
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())

// Whoever reads the answer may have read enough (`pantau quarantine | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const { env } = process
const terminal = terminalOf(process, { env, cwd: process.cwd(), stop: stop.signal })
process.exitCode = await runPantau(process.argv.slice(2), terminal)
