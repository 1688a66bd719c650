import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { node, root, toolEnvironment } from './project.mjs'

/** Runs the project's Node in the foreground; resolves with the exit code, 128 + n for signal n. */
export function runNode(args, { cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd, env: toolEnvironment(), stdio: 'inherit' })
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    process.on('SIGINT', () => {
      // A terminal gives Ctrl-C to every process in it; a second one could mean "at once".
      if (!process.stdin.isTTY) child.kill('SIGINT')
    })
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

/** What the caller wrote after `--`; some runners hand the `--` on as well. */
export function givenArguments(argv = process.argv.slice(2)) {
  return argv[0] === '--' ? argv.slice(1) : argv
}
