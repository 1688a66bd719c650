// npm run dev [-- FLAGS]: the hub from its sources, restarted at each change, and Vite's wall.
import { spawn } from 'node:child_process'
import { givenArguments } from './lib/foreground.mjs'
import { install } from './lib/install.mjs'
import { requireNode } from './lib/machine.mjs'
import { at, node, toolEnvironment } from './lib/project.mjs'

requireNode()
await install(process.stdout)

const fromSources = ['--conditions=ruang-pantau', '--enable-source-maps']
// Node alone would strip the types and with them what the decorators need.
const withDecorators = ['--import', import.meta.resolve('@oxc-node/core/register')]
const hub = ['--watch', ...fromSources, ...withDecorators, 'server/src/app/main.ts']
const env = toolEnvironment()

const children = [
  spawn(node, [...hub, ...givenArguments()], { env, cwd: at('.'), stdio: 'inherit' }),
  spawn('vite', [], { env, cwd: at('wallboard'), stdio: 'inherit' }),
]
const end = (signal) => children.forEach((child) => child.kill(signal))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(signal))
// One without the other is no development server.
for (const child of children) child.once('exit', () => end('SIGTERM'))
