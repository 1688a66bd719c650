import { existsSync } from 'node:fs'
import { isStamped, stamp, stateOf } from './fingerprint.mjs'
import { at } from './project.mjs'
import { step } from './progress.mjs'
import { runQuietly } from './run.mjs'

const builds = [
  {
    name: 'hub',
    title: 'Building the hub',
    inputs: [
      'tsconfig.json',
      '.tsconfig.base.json',
      'schema',
      'seeds/src',
      'server',
      'pnpm-lock.yaml',
    ],
    output: 'server/dist/app/main.js',
    run: () => runQuietly(['tsc', '-b']),
  },
  {
    name: 'wall',
    title: 'Building the wall',
    inputs: ['.tsconfig.base.json', 'schema', 'wallboard', 'pnpm-lock.yaml'],
    output: 'wallboard/dist/index.html',
    run: () => runQuietly(['vite', 'build'], { cwd: at('wallboard') }),
  },
]

/** Builds what has changed since it was built last. Throws `StepFailed`. */
export async function build(out) {
  for (const { name, title, inputs, output, run } of builds) {
    const state = stateOf(inputs)
    if (isStamped(`built-${name}`, state) && existsSync(at(output))) continue
    await step(title, run, out)
    stamp(`built-${name}`, state)
  }
}
