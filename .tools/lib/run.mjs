import { spawn } from 'node:child_process'
import { root, toolEnvironment } from './project.mjs'

/**
 * Runs a command to its end and keeps what it prints, so that only failures make noise.
 * One string is run by the shell; an array is a program with its arguments.
 */
export function runQuietly(command, { cwd = root, env = toolEnvironment() } = {}) {
  const [program, ...args] = typeof command === 'string' ? [command] : command
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      shell: typeof command === 'string',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text))
    }
    child.once('error', (error) => resolve({ code: 1, output: `${error.message}\n` }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
