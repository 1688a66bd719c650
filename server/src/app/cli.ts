import { runPantau } from './cli/program.ts'
import { terminalOf } from './cli/terminal.ts'

const stop = new AbortController()
// The first Ctrl-C lets the file in hand finish and the summary be printed; the second ends at once.
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())

const { env } = process
const terminal = terminalOf(process, { env, cwd: process.cwd(), stop: stop.signal })
process.exitCode = await runPantau(process.argv.slice(2), terminal)
